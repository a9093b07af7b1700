package org.yiyun.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.PolicyProgram;

/** Tries the cases of a version. Owned here, done by the feature that calculates. */
public interface PolicyTrial {
    Report run(PolicyProgram program);

    /** Cases at the ends of the version's segments, intervals and limits; the same for the same text. */
    CaseProposals proposals(PolicyProgram program);

    /** The cases that come to a value of each parameter, by its code. */
    Map<String, List<String>> casesByParameter(PolicyProgram program);

    /**
     * Changes every figure a little and tells which changes no case notices.
     *
     * @param skip   how many of the changes to leave out, from the first
     * @param atMost after which no further change is tried; one is tried in any case
     */
    MutationReport mutations(PolicyProgram program, int skip, Duration atMost);

    /** What came of the cases, and what of the version they meet. */
    record Report(List<CaseOutcome> cases, CaseCoverage coverage) {
        public Report {
            cases = List.copyOf(cases);
        }
    }
}
