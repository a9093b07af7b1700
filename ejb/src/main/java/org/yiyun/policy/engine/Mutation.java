package org.yiyun.policy.engine;

import java.util.List;
import java.util.function.Supplier;

/**
 * One figure of a policy changed a little (变异). A version whose cases all pass after that has no case for the figure.
 *
 * @param figure as {@link Run#figures()} names it: {@code @code#value}, {@code table#row}
 * @param title  what people call the figure
 * @param where  what it holds for, and which part of it is changed; empty for everything and the whole
 * @param before as it is, {@code after} as it was changed
 * @param changed makes the policy with the change; thousands of them at once would be too many to keep
 */
public record Mutation(String figure, String title, String where, String before, String after, Supplier<PolicyDefinition> changed) {
    /**
     * Every mutation of a version. Of each value of a parameter that is not open: a rate by one percentage point, upwards while
     * there is room; a sum of money by one yuan, as rounding may swallow a fen; a count by one; of a scale each rate by one point and
     * each end by one yuan, but not an end between equal rates, where nothing turns; points by one, a factor by 0.01; a choice to
     * the next value. Of each row of a table each output: a number that is written down by one, a formula to 99 % of itself, a
     * condition to its contrary, a value of a dimension to the next one. An output that takes over a value of a dimension from
     * elsewhere is left alone: what it would become cannot be told.
     */
    public static List<Mutation> of(PolicyProgram program) {
        return Mutations.of(program);
    }
}
