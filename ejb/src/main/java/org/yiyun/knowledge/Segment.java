package org.yiyun.knowledge;

/** A piece of an excerpt; a match is to be shown so. */
public record Segment(String text, boolean match) {}
