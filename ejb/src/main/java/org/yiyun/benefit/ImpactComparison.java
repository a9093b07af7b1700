package org.yiyun.benefit;

import org.jspecify.annotations.Nullable;

/**
 * One bill on both sides, with every step.
 *
 * @param after null if the tried version refuses the bill
 */
public record ImpactComparison(BillView bill, BenefitResult before, @Nullable BenefitResult after) {}
