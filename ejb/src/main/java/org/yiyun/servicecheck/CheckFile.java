package org.yiyun.servicecheck;

/** The report of a check as a file. */
public record CheckFile(String name, String mediaType, byte[] content) {}
