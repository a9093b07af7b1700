package org.yiyun.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a group of tickets.
 *
 * @param value   in the unit of the metric, null if there is nothing to compute it of
 * @param part    what was counted; null for hours
 * @param whole   of how many; null for plain counts
 * @param tickets how many tickets stand behind it: those of the list that it opens
 */
public record MetricValue(Metric metric, @Nullable BigDecimal value, @Nullable Long part, @Nullable Long whole, long tickets) {}
