package org.yiyun.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which results of a period; what is null or empty does not narrow.
 *
 * @param q         part of the institution's code or name
 * @param objection only those with an objection that waits
 */
public record ResultFilter(
        @Nullable String q, @Nullable String grade, Set<InstitutionOutcome> outcome, boolean objection, boolean incomplete) {
    public static final ResultFilter ALL = new ResultFilter(null, null, Set.of(), false, false);

    public ResultFilter {
        outcome = Set.copyOf(outcome);
    }
}
