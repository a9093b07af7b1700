package org.yiyun.policy;

import java.util.List;

/** How a case of a version went; each difference says which claim, what was expected and what came. */
public record CaseOutcome(String name, String title, String source, boolean passed, List<String> differences) {
    public CaseOutcome {
        differences = List.copyOf(differences);
    }
}
