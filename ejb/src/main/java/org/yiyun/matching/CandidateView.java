package org.yiyun.matching;

import java.util.List;

/**
 * A national entry that may be the right one.
 *
 * @param score        0 to 1
 * @param contradicted whether something decisive speaks against it
 */
public record CandidateView(
        String code, String name, String form, String specification, String maker, String approval, double score, boolean contradicted,
        List<PartView> parts) {
    public CandidateView {
        parts = List.copyOf(parts);
    }
}
