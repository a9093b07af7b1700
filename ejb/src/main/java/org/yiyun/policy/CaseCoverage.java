package org.yiyun.policy;

import java.util.List;
import java.util.Map;

/**
 * What of a version its cases meet (覆盖).
 *
 * @param rows       of decision tables of which one decides, as {@code table#row}
 * @param branches   of formulas, as {@code S4 if given(mode) then}
 * @param boundaries a little less than an end, at it, a little more, by the names of the proposed cases
 * @param titles     of the places at ends that no case meets, in the words of the policy
 * @param unsearched ends that no case was proposed for, see {@link CaseProposals}
 */
public record CaseCoverage(Covered rows, Covered branches, Covered boundaries, Map<String, String> titles, List<String> unsearched) {
    public CaseCoverage {
        titles = Map.copyOf(titles);
        unsearched = List.copyOf(unsearched);
    }

    /** A place at an end in the words of the policy; its name where those are not known. */
    public String titleOf(String boundary) {
        return titles.getOrDefault(boundary, boundary);
    }

    /** @param missed those of all that no case meets */
    public record Covered(int total, List<String> missed) {
        public Covered {
            missed = List.copyOf(missed);
        }

        public int met() {
            return total - missed.size();
        }
    }
}
