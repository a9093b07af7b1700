package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Step;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** Writes the trace of a finished frame. Variables are set once, so it says what was read. */
final class TraceWriter {
    private final Plan plan;
    private final Frame frame;

    TraceWriter(Plan plan, Frame frame) {
        this.plan = plan;
        this.frame = frame;
    }

    List<TraceStep> steps() {
        List<TraceStep> written = new ArrayList<>();
        for (CompiledStep step : plan.steps()) {
            if (!step.step().ofLine()) {
                frame.turnTo(-1);
                written.add(write(step, null));
            }
            for (int line = 0; step.step().ofLine() && line < frame.facts.lines; line++) {
                frame.turnTo(line);
                written.add(write(step, line + 1));
            }
        }
        return written;
    }

    private TraceStep write(CompiledStep compiled, @Nullable Integer line) {
        Step step = compiled.step();
        Map<String, Object> input = new LinkedHashMap<>();
        for (Slot slot : compiled.reads()) {
            if (line != null || !slot.ofLine()) {
                input.put(slot.name(), value(slot));
            }
        }
        List<TraceStep.UsedParameter> parameters = new ArrayList<>();
        compiled.codes().forEach(cells -> addUsed(cells, line, parameters));
        Map<String, Object> output = new LinkedHashMap<>();
        compiled.writes().forEach(slot -> output.put(slot.name(), value(slot)));
        return new TraceStep(
                step.code(), step.title(), line, rule(compiled), source(compiled), input, parameters,
                segments(compiled), output);
    }

    private @Nullable Object value(Slot slot) {
        if (!slot.isTold(frame)) {
            return null;
        }
        if (slot.kind() == Slot.Kind.NUMBER) {
            return slot.number(frame);
        }
        return slot.isTruth() ? (Object) (slot.symbol(frame) == 1) : slot.value(slot.symbol(frame));
    }

    /** A parameter whose dimensions were not told, or that has no value here, cannot have been used. */
    private void addUsed(ParameterCells cells, @Nullable Integer line, List<TraceStep.UsedParameter> used) {
        if (cells.dims().stream().anyMatch(slot -> (slot.ofLine() && line == null) || !slot.isTold(frame))) {
            return;
        }
        int cell = cells.cell(frame);
        Value value = cells.valueOf(cell);
        if (value != null && value.content() != null) {
            Source source = value.source() == null ? cells.parameter().source() : value.source();
            used.add(new TraceStep.UsedParameter(
                    cells.parameter().code(), cells.parameter().title(), text(value.content()), cells.where(cell),
                    plan.definition().cite(source)));
        }
    }

    private static String text(Object content) {
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (content instanceof Adjustment adjustment) {
            String by = adjustment.value().toPlainString();
            return adjustment.kind() == Adjustment.Kind.POINTS ? by + "个百分点" : "×" + by;
        }
        if (content instanceof Scale scale) {
            List<String> parts = new ArrayList<>();
            scale.segments().forEach(segment -> parts.add(
                    (segment.upTo() == null ? "以上" : "≤" + segment.upTo().toPlainString()) + "：" + segment.rate().toPlainString()));
            return String.join("，", parts);
        }
        return String.valueOf(content);
    }

    private String rule(CompiledStep compiled) {
        TableProgram table = compiled.table();
        if (table == null) {
            return compiled.step().set() + " = " + compiled.step().formula()
                    + (compiled.step().round() == null ? "" : " → " + compiled.step().round().decimals() + " " + compiled.step().round().mode());
        }
        int row = table.rowOf(frame);
        return table.table().title() + (row < 0 ? "" : " #" + (row + 1));
    }

    private String source(CompiledStep compiled) {
        TableProgram table = compiled.table();
        if (table == null) {
            return plan.definition().cite(compiled.step().source());
        }
        int row = table.rowOf(frame);
        Row decided = row < 0 ? null : table.table().rows().get(row);
        return plan.definition().cite(decided == null || decided.source() == null ? table.table().source() : decided.source());
    }

    /** The segments of a step that is nothing but a marginal scale. */
    private List<TraceStep.UsedSegment> segments(CompiledStep compiled) {
        if (!(compiled.formula() instanceof Expr.Call call) || !call.function().equals("marginal")
                || !(call.arguments().get(0) instanceof Expr.Parameter scale)
                || !(call.arguments().get(1) instanceof Expr.Name from) || !(call.arguments().get(2) instanceof Expr.Name amount)) {
            return List.of();
        }
        BigDecimal start = Operations.readNumber(plan.slot(from.name()), frame);
        BigDecimal added = Operations.readNumber(plan.slot(amount.name()), frame);
        if (added.signum() <= 0) {
            return List.of();
        }
        Adjustment adjustment = call.arguments().size() == 4 && call.arguments().get(3) instanceof Expr.Parameter parameter
                ? plan.parameter(parameter.code()).adjustment(frame)
                : Adjustment.NONE;
        return cut(plan.parameter(scale.code()).scale(frame), start, start.add(added), adjustment);
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
