package org.yiyun.transaction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From how many refusals or failures of one transaction within so many minutes on a ticket is opened.
 *
 * @param to the first day on which it does not hold any more; null for no end
 */
public record ThresholdView(
        LocalDate from, @Nullable LocalDate to, int minutes, int refusals, int failures, String source, String changedBy) {}
