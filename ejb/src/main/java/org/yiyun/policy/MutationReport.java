package org.yiyun.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the cases of a version notice a wrong figure (变异检查): each figure is changed a little, and some case has to fail. What
 * cannot be tried within the time of one answer is left out and named; {@code next} goes on with it.
 *
 * @param total     how many changes there are
 * @param skipped   how many of them, the first ones, this answer does not tell of
 * @param killed    how many of those that were tried made a case fail
 * @param survivors those that no case noticed
 * @param next      how many to skip to go on with what was left out, null if nothing was
 * @param untried   the figures that were left out, as {@link Survivor} names them
 */
public record MutationReport(
        CaseCoverage coverage, int total, int skipped, int killed, List<Survivor> survivors, @Nullable Integer next,
        List<String> untried) {
    public MutationReport {
        survivors = List.copyOf(survivors);
        untried = List.copyOf(untried);
    }

    /** How many were tried for this answer. */
    public int tried() {
        return killed + survivors.size();
    }

    /**
     * A change that no case noticed.
     *
     * @param figure   value of a parameter as {@code @code#value}, or row of a table as {@code table#row}, counted from 1
     * @param where    what the figure holds for, and which part of it was changed
     * @param hint     name of the proposed case that would notice it, null if none of them would
     * @param sentence all of it as a person reads it
     */
    public record Survivor(
            String figure, String title, String where, String before, String after, @Nullable String hint, String sentence) {}
}
