package org.yiyun.insured.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a rule.
 *
 * @param ruleFrom since when the rule is as it is
 * @param values   for the texts of the kind
 * @param source   of the facts, or of the rule where they have none
 * @param article  number of an article, null for none
 */
public record Suggestion(RuleKind kind, LocalDate ruleFrom, Map<String, String> values, String source, @Nullable String article) {
    public Suggestion {
        values = Map.copyOf(values);
    }
}
