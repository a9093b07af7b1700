package org.yiyun.matching.internal;

/** How many items of a list stand where. */
record ListCounts(long suggested, long conflicts, long unmatched, long confirmed, long rejected) {}
