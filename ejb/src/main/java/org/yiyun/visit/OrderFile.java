package org.yiyun.visit;

/** A service order as a file. */
public record OrderFile(String name, String mediaType, byte[] content) {}
