package org.yiyun.catalog.engine;

/** A part of a code with its meaning. */
public record CodePart(String name, String text) {}
