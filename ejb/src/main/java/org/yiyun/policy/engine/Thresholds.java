package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.ParameterType;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/**
 * Finds the places of a plan where a calculation turns. A formula turns where the two sides of {@code min}, {@code max},
 * {@code positive} or a comparison are equal and one of them is, or is made of the claim's circumstances and, a sum of money or
 * a count that the policy sets; where what {@code marginal} counts comes to the end of a segment; a table where an input that is
 * a number comes to the end of an interval.
 */
final class Thresholds {
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");
    private static final Set<ParameterType> SUMS = EnumSet.of(ParameterType.MONEY, ParameterType.COUNT);

    private final Plan plan;
    private final PolicyDefinition definition;
    private final Map<String, Threshold> found = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> madeOfLines = new HashSet<>();
    private final Map<String, Set<String>> sums = new HashMap<>();

    private Thresholds(Plan plan) {
        this.plan = plan;
        definition = plan.definition();
    }

    static List<Threshold> of(Plan plan) {
        Thresholds thresholds = new Thresholds(plan);
        for (CompiledStep step : plan.steps()) {
            thresholds.intervals(step);
            step.formulas().forEach(written -> Reach.of(written.formula(), step.step().ofLine()).forEach(reach ->
                    thresholds.part(new Place(step, written.row(), reach))));
            thresholds.learn(step);
        }
        return List.copyOf(thresholds.found.values());
    }

    /** A part of a formula with the step and the row in which it stands. */
    private record Place(CompiledStep step, int row, Reach reach) {
        String key() {
            return step.step().code() + " " + row + " " + reach.choices().stream().map(Expr::text).toList();
        }
    }

    /** What a variable of the claim is made of: of lines, or else of which sums of money. */
    private void learn(CompiledStep step) {
        boolean ofLines = step.step().ofLine()
                || step.reads().stream().anyMatch(slot -> slot.ofLine() || madeOfLines.contains(slot.name()));
        Set<String> codes = new LinkedHashSet<>();
        step.codes().stream().map(ParameterCells::parameter).filter(each -> SUMS.contains(each.type()))
                .forEach(each -> codes.add(each.code()));
        step.reads().forEach(slot -> codes.addAll(sums.getOrDefault(slot.name(), Set.of())));
        for (Slot written : step.writes()) {
            if (ofLines) {
                madeOfLines.add(written.name());
            } else {
                sums.put(written.name(), codes);
            }
        }
    }

    private void part(Place place) {
        Expr part = place.reach().part();
        if (part instanceof Expr.Binary binary && COMPARISONS.contains(binary.operator())) {
            meeting(place, minus(binary.left(), binary.right()));
        } else if (part instanceof Expr.Call call) {
            switch (call.function()) {
                case "min", "max" -> pairs(place, call.arguments());
                case "positive" -> meeting(place, call.arguments().get(0));
                case "marginal" -> segments(place, call);
                default -> { }
            }
        }
    }

    private void pairs(Place place, List<Expr> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            for (int j = i + 1; j < arguments.size(); j++) {
                meeting(place, minus(arguments.get(i), arguments.get(j)));
            }
        }
    }

    private static Expr minus(Expr left, Expr right) {
        return new Expr.Binary("-", left, right, left.at());
    }

    /** A sum of nothing, as a deductible of nothing, is no end. */
    private void meeting(Place place, Expr distance) {
        for (String code : sumsIn(distance)) {
            if (seen.add(place.key() + distance.text() + code) && isNew(distance, code, place)) {
                Probe probe = probe(place);
                MethodHandle beyond = probe.formula(distance);
                ParameterCells cells = plan.parameter(code);
                Map<Integer, Value> values = values(cells);
                values.values().removeIf(value -> ((BigDecimal) value.content()).signum() == 0);
                values.forEach((position, value) -> add(
                        place, code + "-" + position, words(cells.parameter(), value, String.valueOf(value.content())),
                        cite(cells, value), wanted(place, value),
                        frame -> isHere(probe, cells, value, frame) ? Probe.number(beyond, frame) : null));
            }
        }
    }

    /** A later step that tells what lies beyond, as {@code positive(due - room)} after {@code min(due, room)}, adds nothing. */
    private boolean isNew(Expr distance, String code, Place place) {
        String row = place.row() < 0 ? "" : place.step().step().code() + "#" + place.row();
        return !place.reach().choices().isEmpty() || seen.add(row + place.reach().ofLine() + " " + distance.text() + code);
    }

    private Set<String> sumsIn(Expr expr) {
        Set<String> codes = new LinkedHashSet<>();
        for (Reach reach : Reach.of(expr, false)) {
            if (reach.part() instanceof Expr.Parameter used && SUMS.contains(plan.parameter(used.code()).parameter().type())) {
                codes.add(used.code());
            } else if (reach.part() instanceof Expr.Name name) {
                codes.addAll(sums.getOrDefault(name.name(), Set.of()));
            }
        }
        return codes;
    }

    private void segments(Place place, Expr.Call call) {
        ParameterCells cells = plan.parameter(((Expr.Parameter) call.arguments().get(0)).code());
        Expr counted = new Expr.Binary("+", call.arguments().get(1), call.arguments().get(2), call.at());
        if (!seen.add(place.key() + counted.text() + cells.parameter().code())) {
            return;
        }
        Probe probe = probe(place);
        MethodHandle reached = probe.formula(counted);
        values(cells).forEach((position, value) -> {
            List<Scale.Segment> segments = ((Scale) value.content()).segments();
            for (int i = 0; i + 1 < segments.size(); i++) {
                BigDecimal end = segments.get(i).upTo();
                if (segments.get(i).rate().compareTo(segments.get(i + 1).rate()) != 0) {
                    add(place, cells.parameter().code() + "-" + position + "-" + (i + 1),
                            words(cells.parameter(), value, end.toPlainString()), cite(cells, value), wanted(place, value),
                            frame -> isHere(probe, cells, value, frame) ? Probe.number(reached, frame).subtract(end) : null);
                }
            }
        });
    }

    private void intervals(CompiledStep step) {
        TableProgram table = step.table();
        for (int i = 0; table != null && i < table.numbers().length; i++) {
            int column = i;
            Slot slot = table.numbers()[column];
            Map<BigDecimal, List<Integer>> ends = new TreeMap<>();
            for (int row = 0; row < table.rows(); row++) {
                for (BigDecimal end : table.interval(row, column).ends()) {
                    ends.computeIfAbsent(end, none -> new ArrayList<>()).add(row);
                }
            }
            Reach whole = new Reach(new Expr.Name(slot.name(), false, 1), step.step().ofLine(), List.of());
            ends.forEach((end, rows) -> add(
                    new Place(step, -1, whole), slot.name() + "-" + end.toPlainString(),
                    definition.nameOf(slot.name()) + " " + end.toPlainString(),
                    definition.cite(source(table, rows.get(0))), facts(table.table().rows().get(table.position(rows.get(0))).when()),
                    frame -> rows.stream().anyMatch(row -> table.fitsBut(row, column, frame))
                            ? Operations.readNumber(slot, frame).subtract(end) : null));
        }
    }

    private static Source source(TableProgram table, int row) {
        Source own = table.table().rows().get(table.position(row)).source();
        return own == null ? table.table().source() : own;
    }

    private void add(
            Place place, String what, String words, String source, Map<String, List<String>> wanted, Threshold.Distance distance) {
        String id = place.step().step().code() + "-" + what;
        for (int next = 2; found.containsKey(id); next++) {
            id = place.step().step().code() + "-" + what + "~" + next;
        }
        String set = place.step().step().set();
        Slot slot = set == null ? null : plan.slot(set);
        boolean told = slot != null && slot.kind() == Slot.Kind.NUMBER && !slot.ofLine();
        found.put(id, new Threshold(
                id, place.step().step().title() + "：" + words, source, place.reach().ofLine(), wanted, told ? set : null, distance));
    }

    private Probe probe(Place place) {
        return new Probe(plan, place.step(), place.row(), place.reach());
    }

    private static boolean isHere(Probe probe, ParameterCells cells, Value value, Frame frame) {
        return probe.isReached(frame) && cells.valueIn(frame) == value;
    }

    /** The values of a parameter that hold and are not open, by their number from 1. */
    private Map<Integer, Value> values(ParameterCells cells) {
        Map<Integer, Value> values = new TreeMap<>();
        for (int i = 0; i < cells.parameter().values().size(); i++) {
            Value value = cells.parameter().values().get(i);
            if (value.holdsOn(plan.from()) && value.content() != null) {
                values.put(i + 1, value);
            }
        }
        return values;
    }

    private String words(Parameter parameter, Value value, String figure) {
        String where = definition.inWords(value.when(), parameter.dims());
        return parameter.title() + " " + figure + (where.isEmpty() ? "" : "（" + where + "）");
    }

    private String cite(ParameterCells cells, Value value) {
        return definition.cite(value.source() == null ? cells.parameter().source() : value.source());
    }

    private Map<String, List<String>> wanted(Place place, Value value) {
        Map<String, List<String>> wanted = new HashMap<>();
        if (place.row() >= 0 && place.step().table() != null) {
            wanted.putAll(facts(place.step().table().table().rows().get(place.row()).when()));
        }
        wanted.putAll(facts(value.when()));
        return wanted;
    }

    /** The cells of facts that are values of dimensions; what is worked out cannot be told. */
    private Map<String, List<String>> facts(Map<String, List<String>> when) {
        Map<String, List<String>> facts = new HashMap<>(when);
        facts.keySet().removeIf(name -> {
            Slot slot = plan.find(name);
            return slot == null || !slot.fact() || slot.kind() != Slot.Kind.SYMBOL;
        });
        return facts;
    }
}
