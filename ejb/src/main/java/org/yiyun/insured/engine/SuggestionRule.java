package org.yiyun.insured.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it holds on days in {@code [from, to)}.
 *
 * @param share of a limit that has to be used up
 * @param days  how far it looks, to both sides of today for news
 */
public record SuggestionRule(
        RuleKind kind, LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal share, @Nullable Integer days, String source) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** 0 where the rule has none. */
    int reach() {
        return days == null ? 0 : days;
    }
}
