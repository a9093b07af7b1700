package org.yiyun.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A national entry that may be the right one.
 *
 * @param score        0 to 1
 * @param contradicted whether something decisive speaks against it
 * @param takenBy      own code of the item of the same list for which it is confirmed: one to one, so it is not to be had; null if free
 */
public record CandidateView(
        String code, String name, String form, String specification, String maker, String approval, double score, boolean contradicted,
        List<PartView> parts, @Nullable String takenBy) {
    public CandidateView {
        parts = List.copyOf(parts);
    }

    /** The same, held by that item; null for nobody. */
    public CandidateView heldBy(@Nullable String holder) {
        return new CandidateView(code, name, form, specification, maker, approval, score, contradicted, parts, holder);
    }
}
