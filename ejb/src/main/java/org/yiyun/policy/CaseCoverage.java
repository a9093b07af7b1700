package org.yiyun.policy;

import java.util.List;

/**
 * What of a version its cases meet (覆盖).
 *
 * @param rows       of decision tables of which one decides, as {@code table#row}
 * @param branches   of formulas, as {@code S4 if given(mode) then}
 * @param boundaries a little less than an end, at it, a little more, by the names of the proposed cases
 * @param unsearched ends that no case was proposed for, see {@link CaseProposals}
 */
public record CaseCoverage(Covered rows, Covered branches, Covered boundaries, List<String> unsearched) {
    public CaseCoverage {
        unsearched = List.copyOf(unsearched);
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
