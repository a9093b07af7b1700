package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A claim that has been worked out: every value, and on demand every step. */
public final class Run {
    private final Plan plan;
    private final Frame frame;

    Run(Plan plan, Frame frame) {
        this.plan = plan;
        this.frame = frame;
    }

    public Plan plan() {
        return plan;
    }

    public Facts facts() {
        return frame.facts;
    }

    /** The values; whoever turns it to a line turns it back. */
    Frame frame() {
        return frame;
    }

    public BigDecimal number(Plan.Place place) {
        return place.number(frame);
    }

    /** Whether its numbers can be read packed. */
    public boolean isPacked() {
        return frame.isPacked;
    }

    /**
     * A number of a run that is packed.
     *
     * @throws ArithmeticException if it is not told or does not fit
     */
    public long packed(Plan.Place place) {
        return place.packed(frame);
    }

    public BigDecimal number(String name) {
        return Operations.readNumber(plan.slot(name), frame);
    }

    /** The rows that decided, as {@code table#row}, rows counted from 1; collecting tables have none. */
    public Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        for (CompiledStep step : plan.steps()) {
            TableProgram table = step.table();
            for (int line = 0; table != null && line < (step.step().ofLine() ? frame.facts.lines : 1); line++) {
                frame.turnTo(line);
                if (table.rowOf(frame) >= 0) {
                    rows.add(table.table().code() + "#" + (table.rowOf(frame) + 1));
                }
            }
        }
        frame.turnTo(-1);
        return rows;
    }

    /**
     * What the claim may have come to depend on: rows as {@code table#row}, values of parameters as {@code @code#value}, counted
     * from 1. Never too few; where several rows are collected, all of them.
     */
    public Set<String> figures() {
        Set<String> figures = new TreeSet<>(rows());
        for (CompiledStep step : plan.steps()) {
            TableProgram table = step.table();
            for (int row = 0; table != null && !table.isDecidedByOne() && row < table.rows(); row++) {
                figures.add(table.table().code() + "#" + (table.position(row) + 1));
            }
            for (ParameterCells cells : step.codes()) {
                for (int line = 0; line < (step.step().ofLine() || cells.ofLine() ? frame.facts.lines : 1); line++) {
                    frame.turnTo(line);
                    cells.used(frame).ifPresent(figures::add);
                }
            }
        }
        frame.turnTo(-1);
        return figures;
    }

    /** The steps with their values, parameters, sources; made from the values when asked for. */
    public List<TraceStep> trace() {
        return new TraceWriter(plan, frame).steps();
    }
}
