package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/** How many open tickets of a level and a system somebody has. */
public record OpenWork(String assignee, @Nullable Integer level, @Nullable String system, long count) {}
