package org.yiyun.roster.engine;

/** A time in which a person is away (请假、出差、培训). */
public record Absence(String staff, Span time) {}
