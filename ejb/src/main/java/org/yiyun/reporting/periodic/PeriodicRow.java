package org.yiyun.reporting.periodic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param period  in Chinese, as on the paper
 * @param last    last day of the period
 * @param late    whether the bureau should have it and has not
 * @param current number of the latest version; null before the first
 */
public record PeriodicRow(
        long id, PeriodicKind kind, String period, LocalDate first, LocalDate last, Instant dueAt, PeriodicStatus status, boolean late,
        @Nullable Integer current, int version) {}
