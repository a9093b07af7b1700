package org.yiyun.benefit.engine;

import java.util.List;

/**
 * How a case of a policy went.
 *
 * @param differences what was expected and what came, empty if it passed
 */
public record CaseResult(String name, String title, String source, boolean passed, List<Difference> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** @param claim number of the claim within the case, from 1 */
    public record Difference(int claim, String what, String expected, String actual) {}
}
