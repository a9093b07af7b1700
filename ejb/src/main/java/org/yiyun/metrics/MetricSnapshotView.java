package org.yiyun.metrics;

import java.time.Instant;

/**
 * The figures of a month as they were kept (考核快照).
 *
 * @param month   as in {@code 2026-10}
 * @param takenAt data time: what was written later is not in it
 * @param asOf    open clocks were judged as of then
 */
public record MetricSnapshotView(String month, Instant takenAt, Instant asOf) {}
