package org.yiyun.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an own item before anybody looks at it.
 *
 * @param candidates the likeliest first; the first one is proposed if the outcome is SUGGESTED
 * @param rival      id of the own item that claims the same entry; only with CONFLICT
 */
public record Decision(ItemText own, Outcome outcome, List<Candidate> candidates, @Nullable String rival) {
    public Decision {
        candidates = List.copyOf(candidates);
    }

    /** Texts: {@code matching.state.*}. */
    public enum Outcome {
        SUGGESTED,
        /** Two own items claim one national entry (一对多). */
        CONFLICT,
        UNMATCHED
    }

    /** How sure the proposal is; 0 without one. */
    public double score() {
        return candidates.isEmpty() ? 0 : candidates.get(0).score();
    }

    /** Whether it may be confirmed with others unseen (批量确认): sure enough and nothing decisive against it. */
    public boolean isConfirmable(double threshold) {
        return outcome == Outcome.SUGGESTED && score() >= threshold && !candidates.get(0).isContradicted();
    }
}
