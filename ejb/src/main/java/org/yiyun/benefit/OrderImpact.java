package org.yiyun.benefit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A wish to try a version on the bills of a period.
 *
 * @param from first day that decides
 * @param to   last such day, not in the future and at most five years after the first
 */
public record OrderImpact(@NotNull LocalDate from, @NotNull LocalDate to) {}
