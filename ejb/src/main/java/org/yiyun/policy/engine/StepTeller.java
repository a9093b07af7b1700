package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Step;

/**
 * Tells what one step of finished claims read, by which figures and rule it went, and what it set. What is the same for all claims
 * (names, rules, sources) is put into words once. Variables are set once, so the values afterwards are those that were read.
 */
final class StepTeller {
    private final Step step;
    private final @Nullable TableProgram table;
    private final Slot[] reads;
    private final String[] readNames;
    private final Slot[] writes;
    private final String[] writeNames;
    private final String[] rules;
    private final String[] sources;
    private final UsedFigures[] figures;
    private final @Nullable MarginalTeller marginal;

    StepTeller(Plan plan, CompiledStep compiled) {
        step = compiled.step();
        table = compiled.table();
        reads = compiled.reads().stream().filter(slot -> step.ofLine() || !slot.ofLine()).toArray(Slot[]::new);
        readNames = names(reads);
        writes = compiled.writes().toArray(Slot[]::new);
        writeNames = names(writes);
        PolicyDefinition definition = plan.definition();
        int rows = table == null ? 1 : table.table().rows().size() + 1;
        rules = new String[rows];
        sources = new String[rows];
        figures = new UsedFigures[rows];
        Map<String, UsedFigures.Figure> known = new TreeMap<>();
        compiled.codes().forEach(cells -> known.put(cells.parameter().code(), new UsedFigures.Figure(definition, cells, step.ofLine())));
        for (int row : decisive(rows)) {
            rules[row] = rule(row);
            sources[row] = definition.cite(source(row));
            figures[row] = new UsedFigures(known, codes(row));
        }
        marginal = MarginalTeller.of(plan, compiled);
    }

    private static String[] names(Slot[] slots) {
        String[] names = new String[slots.length];
        for (int i = 0; i < slots.length; i++) {
            names[i] = slots[i].name();
        }
        return names;
    }

    /** The rows that can decide, those of the table that hold, and the place behind the last. */
    private int[] decisive(int rows) {
        int[] decisive = new int[table == null ? 1 : table.rows() + 1];
        for (int i = 0; i < decisive.length - 1; i++) {
            decisive[i] = table == null ? 0 : table.position(i);
        }
        decisive[decisive.length - 1] = rows - 1;
        return decisive;
    }

    /** Where no row alone decides, as if it were one behind the last. */
    private boolean isCollected(int row) {
        return table != null && row == table.table().rows().size();
    }

    private String rule(int row) {
        if (table == null) {
            String rounding = step.round() == null ? "" : " → " + step.round().decimals() + " " + step.round().mode();
            return step.set() + " = " + step.formula() + rounding;
        }
        return table.table().title() + (isCollected(row) ? "" : " #" + (row + 1));
    }

    private PolicyDefinition.Source source(int row) {
        if (table == null) {
            return step.source();
        }
        Row decided = isCollected(row) ? null : table.table().rows().get(row);
        return decided == null || decided.source() == null ? table.table().source() : decided.source();
    }

    /** The parameters of a row's formulas; null for all of the step. */
    private @Nullable Set<String> codes(int row) {
        if (table == null || isCollected(row)) {
            return null;
        }
        return table.table().rows().get(row).then().values().stream()
                .flatMap(formula -> Reach.of(FormulaParser.parse(formula), false).stream())
                .filter(reach -> reach.part() instanceof Expr.Parameter)
                .map(reach -> ((Expr.Parameter) reach.part()).code())
                .collect(Collectors.toCollection(HashSet::new));
    }

    boolean ofLine() {
        return step.ofLine();
    }

    /** @param line number of the line to which the frame is turned, from 1; null for the whole claim */
    TraceStep tell(Frame frame, @Nullable Integer line) {
        int row = row(frame);
        return new TraceStep(
                step.code(), step.title(), line, rules[row], sources[row], new NamedValues<>(readNames, values(reads, frame)),
                figures[row].of(frame), marginal == null ? List.of() : marginal.segments(frame),
                new NamedValues<>(writeNames, values(writes, frame)));
    }

    private int row(Frame frame) {
        if (table == null) {
            return 0;
        }
        int row = table.rowOf(frame);
        return row < 0 ? rules.length - 1 : row;
    }

    private static @Nullable Object[] values(Slot[] slots, Frame frame) {
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = value(slots[i], frame);
        }
        return values;
    }

    private static @Nullable Object value(Slot slot, Frame frame) {
        if (slot.kind() == Slot.Kind.NUMBER) {
            return slot.number(frame);
        }
        int symbol = slot.symbol(frame);
        if (symbol < 0) {
            return null;
        }
        return slot.isTruth() ? (Object) (symbol == 1) : slot.value(symbol);
    }

    /** The segments of a step that is nothing but a marginal scale. */
    private record MarginalTeller(ParameterCells scale, Slot from, Slot amount, @Nullable ParameterCells adjustment) {
        static @Nullable MarginalTeller of(Plan plan, CompiledStep compiled) {
            if (!(compiled.formula() instanceof Expr.Call call) || !call.function().equals("marginal")
                    || !(call.arguments().get(0) instanceof Expr.Parameter scale)
                    || !(call.arguments().get(1) instanceof Expr.Name from) || !(call.arguments().get(2) instanceof Expr.Name amount)) {
                return null;
            }
            ParameterCells adjustment = call.arguments().size() == 4 && call.arguments().get(3) instanceof Expr.Parameter parameter
                    ? plan.parameter(parameter.code()) : null;
            return new MarginalTeller(plan.parameter(scale.code()), plan.slot(from.name()), plan.slot(amount.name()), adjustment);
        }

        List<TraceStep.UsedSegment> segments(Frame frame) {
            BigDecimal start = Operations.readNumber(from, frame);
            BigDecimal added = Operations.readNumber(amount, frame);
            if (added.signum() <= 0) {
                return List.of();
            }
            return cut(scale.scale(frame), start, start.add(added), adjustment == null ? Adjustment.NONE : adjustment.adjustment(frame));
        }

        private static List<TraceStep.UsedSegment> cut(Scale scale, BigDecimal start, BigDecimal end, Adjustment adjustment) {
            List<TraceStep.UsedSegment> cut = new ArrayList<>();
            BigDecimal low = BigDecimal.ZERO;
            for (Scale.Segment segment : scale.segments()) {
                BigDecimal from = start.max(low);
                BigDecimal to = segment.upTo() == null ? end : end.min(segment.upTo());
                if (to.compareTo(from) > 0) {
                    BigDecimal rate = adjustment.applyTo(segment.rate());
                    cut.add(new TraceStep.UsedSegment(from, to, rate, to.subtract(from).multiply(rate)));
                }
                low = segment.upTo() == null ? end : segment.upTo();
            }
            return cut;
        }
    }
}
