package org.yiyun.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Deviation;

/**
 * Of what deviations of costs are taken, from a day to a day.
 *
 * @param to the first day on which it does not hold any more; null for no end
 */
public record DeviationRuleView(LocalDate from, @Nullable LocalDate to, Deviation deviation, String source, String changedBy) {}
