package org.yiyun.task;

/** What a task belongs to, by its number. */
public record TaskRelation(RelatedKind kind, String number) {}
