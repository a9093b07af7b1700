package org.yiyun.policy;

import java.util.List;
import org.yiyun.policy.engine.PolicyProgram;

/** Tries the cases of a version. Owned here, done by the feature that calculates. */
public interface PolicyTrial {
    Report run(PolicyProgram program);

    /**
     * What came of it.
     *
     * @param uncovered rows of decision tables that no case meets, as {@code table#row}
     */
    record Report(List<CaseOutcome> cases, List<String> uncovered) {
        public Report {
            cases = List.copyOf(cases);
            uncovered = List.copyOf(uncovered);
        }
    }
}
