package org.yiyun.dispatch;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A wish to replay a draft over the tickets that were opened in a period.
 *
 * @param from first day
 * @param to   last day, not in the future and at most a year after the first
 */
public record OrderDryRun(@NotNull LocalDate from, @NotNull LocalDate to) {}
