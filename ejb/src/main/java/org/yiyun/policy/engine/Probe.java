package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into finished calculations: was a part of a formula worked out there, and what does another formula come to. */
final class Probe {
    private final @Nullable TableProgram table;
    private final int row;
    private final List<MethodHandle> choices;
    private final Plan plan;
    private final boolean ofLine;

    /**
     * @param step where the formula stands
     * @param row  position of the row in its table, -1 if it stands in none
     */
    Probe(Plan plan, CompiledStep step, int row, Reach reach) {
        this.plan = plan;
        this.row = row;
        table = step.table();
        ofLine = reach.ofLine();
        choices = reach.choices().stream().map(choice -> handle(choice, Code.Kind.TRUTH)).toList();
    }

    /** A formula beside the part, ready for {@link #number}. */
    MethodHandle formula(Expr expr) {
        return handle(expr, Code.Kind.NUMBER);
    }

    private MethodHandle handle(Expr expr, Code.Kind kind) {
        return plan.compiler(ofLine).compile(expr).need(kind);
    }

    /** Whether the part was worked out in a finished frame, for the line that it is turned to. */
    boolean isReached(Frame frame) {
        if (row >= 0 && table != null && table.rowOf(frame) != row) {
            return false;
        }
        return choices.stream().allMatch(choice -> holds(choice, frame));
    }

    private static boolean holds(MethodHandle choice, Frame frame) {
        try {
            return (boolean) choice.invokeExact(frame);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static BigDecimal number(MethodHandle formula, Frame frame) {
        try {
            return (BigDecimal) formula.invokeExact(frame);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
