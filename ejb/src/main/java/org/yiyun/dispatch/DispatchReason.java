package org.yiyun.dispatch;

import java.util.Map;

/**
 * What one rule says of one person. Text: {@code dispatch.why.<criterion>.<verdict>} with the values.
 *
 * @param points that it gives
 * @param values that the text tells, by name
 */
public record DispatchReason(Criterion criterion, RuleMode mode, ReasonVerdict verdict, int points, Map<String, String> values) {
    public DispatchReason {
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** Whether it leaves the person out. */
    public boolean excludes() {
        return mode == RuleMode.MUST && verdict == ReasonVerdict.NOT_MET;
    }
}
