package org.yiyun.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the results.
 *
 * @param total      0 to 100; null while nothing has points
 * @param missing    how many criteria lack points that a person has to enter
 * @param objections how many objections wait for a decision
 */
public record ResultRow(
        String institution, String name, String region, @Nullable BigDecimal total, @Nullable String grade,
        @Nullable InstitutionOutcome outcome, int missing, int objections) {}
