package org.yiyun.roster;

/** 《值班表》 as a file. */
public record RosterFile(String name, String mediaType, byte[] content) {}
