package org.yiyun.policy;

import java.util.List;

/**
 * A run of a version's cases.
 *
 * @param uncovered rows of decision tables that no case meets, as {@code table#row}
 * @param coverage  the same with branches and boundaries
 */
public record PolicyTestResult(
        PolicyVersionView version, boolean passed, List<CaseOutcome> cases, List<String> uncovered, CaseCoverage coverage) {
    public PolicyTestResult {
        cases = List.copyOf(cases);
        uncovered = List.copyOf(uncovered);
    }
}
