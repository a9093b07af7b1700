package org.yiyun.insured;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.engine.RuleKind;

/**
 * A rule of suggestions as it holds on days in {@code [from, to)}.
 *
 * @param share of a limit that is used up; null where the rule has none
 * @param days  how far it looks; null where the rule has none
 */
public record RuleView(
        RuleKind code, LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal share, @Nullable Integer days, String source,
        String changedBy) {}
