package org.yiyun.roster;

/** A key post with its A and its B person. */
public record DeputyView(long id, String title, String staff, String staffName, String deputy, String deputyName, int version) {}
