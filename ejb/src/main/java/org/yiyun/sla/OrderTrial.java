package org.yiyun.sla;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A wish to try a draft on the subjects that began in a period.
 *
 * @param from first day
 * @param to   last day, not in the future and at most two years after the first
 */
public record OrderTrial(@NotNull LocalDate from, @NotNull LocalDate to) {}
