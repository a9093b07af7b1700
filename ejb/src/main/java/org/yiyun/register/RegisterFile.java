package org.yiyun.register;

/** A file made of the registers. */
public record RegisterFile(String name, String mediaType, byte[] content) {}
