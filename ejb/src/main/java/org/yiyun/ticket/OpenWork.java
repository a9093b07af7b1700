package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/** How many open tickets of a level somebody has. */
public record OpenWork(String assignee, @Nullable Integer level, long count) {}
