package org.yiyun.organisation;

/** A code with its texts: a post, a skill. */
public record CodeName(String code, String name, String nameEn) {}
