package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A bill that would have come to something else.
 *
 * @param bill       its number
 * @param difference what the funds would have paid in addition; negative for less
 */
public record ImpactDifference(String bill, LocalDate on, BigDecimal payoutBefore, BigDecimal payoutAfter, BigDecimal difference) {}
