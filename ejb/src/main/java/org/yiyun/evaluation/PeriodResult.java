package org.yiyun.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The result of one institution in one period, for a chart over time. */
public record PeriodResult(String period, @Nullable BigDecimal total, @Nullable String grade, @Nullable InstitutionOutcome outcome) {}
