package org.yiyun.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cases of a version notice a wrong figure (变异检查): each figure is changed a little, and some case has to fail.
 *
 * @param total     how many changes were tried, {@code killed} of which made a case fail
 * @param survivors those that no case noticed
 */
public record MutationReport(CaseCoverage coverage, int total, int killed, List<Survivor> survivors) {
    public MutationReport {
        survivors = List.copyOf(survivors);
    }

    /**
     * A change that no case noticed.
     *
     * @param figure value of a parameter as {@code @code#value}, or row of a table as {@code table#row}, counted from 1
     * @param where  what the figure holds for, and which part of it was changed
     * @param hint   name of the proposed case that would notice it, null if none of them would
     */
    public record Survivor(String figure, String title, String where, String before, String after, @Nullable String hint) {}
}
