package org.yiyun.policy;

import java.util.List;

/**
 * The cases that a version proposes for its ends.
 *
 * @param items      in the order of the steps
 * @param unsearched ends for which no case was found before the calculations that a search may try were used up; somebody has to
 *     write their cases
 */
public record CaseProposals(List<CaseProposal> items, List<String> unsearched) {
    public CaseProposals {
        items = List.copyOf(items);
        unsearched = List.copyOf(unsearched);
    }
}
