package org.yiyun.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measurement.
 *
 * @param high       whether it has reached the limit of its measure
 * @param voidReason null unless it counts no more
 */
public record MeasurementView(
        long id, String system, String measure, Instant at, BigDecimal value, boolean high, @Nullable String note, @Nullable String voidReason,
        String recordedBy) {}
