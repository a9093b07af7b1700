package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** Makes the mutations of a version, see {@link Mutation#of}. */
final class Mutations {
    private static final BigDecimal POINT = new BigDecimal("0.01");

    private final PolicyProgram program;
    private final PolicyDefinition definition;
    private final List<Mutation> mutations = new ArrayList<>();

    private Mutations(PolicyProgram program) {
        this.program = program;
        definition = program.definition();
    }

    static List<Mutation> of(PolicyProgram program) {
        Mutations made = new Mutations(program);
        for (int i = 0; i < made.definition.parameters().size(); i++) {
            made.parameter(i);
        }
        for (int i = 0; i < made.definition.tables().size(); i++) {
            made.table(i);
        }
        return made.mutations;
    }

    /** What a value, or a part of it, is changed to. */
    private record Change(String part, String before, String after, Object content) {
        static Change of(BigDecimal before, BigDecimal after) {
            return new Change("", before.toPlainString(), after.toPlainString(), after);
        }

        /** Of one value of a dimension to another, both by their titles. */
        static Change of(Dimension dimension, String before, String after, Object content) {
            return new Change("", dimension.titleOf(before), dimension.titleOf(after), content);
        }
    }

    private void parameter(int index) {
        Parameter parameter = definition.parameters().get(index);
        for (int v = 0; v < parameter.values().size(); v++) {
            int position = v;
            Value value = parameter.values().get(v);
            String figure = "@" + parameter.code() + "#" + (v + 1);
            String where = definition.inWords(value.when(), parameter.dims());
            for (Change change : changes(parameter, value.content())) {
                mutations.add(new Mutation(figure, parameter.title(), joined(where, change.part()), change.before(), change.after(), () -> {
                    List<Value> values = replaced(parameter.values(), position, value.with(change.content()));
                    return definition.withParameters(replaced(definition.parameters(), index, parameter.withValues(values)));
                }));
            }
        }
    }

    private List<Change> changes(Parameter parameter, @Nullable Object content) {
        if (content == null) {
            return List.of();
        }
        return switch (parameter.type()) {
            case MONEY, COUNT -> List.of(Change.of((BigDecimal) content, ((BigDecimal) content).add(BigDecimal.ONE)));
            case RATE -> List.of(Change.of((BigDecimal) content, moved((BigDecimal) content)));
            case SCALE -> scale((Scale) content);
            case ADJUSTMENT -> List.of(adjustment((Adjustment) content));
            case CHOICE -> definition.dimension(String.valueOf(parameter.choice()))
                    .flatMap(dimension -> next(dimension, (String) content).map(next -> Change.of(dimension, (String) content, next, next)))
                    .map(List::of).orElse(List.of());
        };
    }

    private static BigDecimal moved(BigDecimal rate) {
        BigDecimal up = rate.add(POINT);
        return up.compareTo(BigDecimal.ONE) > 0 ? rate.subtract(POINT) : up;
    }

    private static Change adjustment(Adjustment adjustment) {
        BigDecimal by = adjustment.value();
        BigDecimal changed = adjustment.kind() == Adjustment.Kind.POINTS ? by.subtract(BigDecimal.ONE) : by.add(POINT);
        return new Change("", by.toPlainString(), changed.toPlainString(), new Adjustment(adjustment.kind(), changed));
    }

    private static List<Change> scale(Scale scale) {
        List<Change> changes = new ArrayList<>();
        List<Scale.Segment> segments = scale.segments();
        for (int i = 0; i < segments.size(); i++) {
            Scale.Segment segment = segments.get(i);
            BigDecimal rate = moved(segment.rate());
            changes.add(new Change("第 " + (i + 1) + " 段比例", segment.rate().toPlainString(), rate.toPlainString(),
                    new Scale(replaced(segments, i, new Scale.Segment(segment.upTo(), rate)))));
            if (segment.upTo() != null && segment.rate().compareTo(segments.get(i + 1).rate()) != 0) {
                BigDecimal end = moved(segment.upTo(), segments.get(i + 1).upTo());
                changes.add(new Change("第 " + (i + 1) + " 段上界", segment.upTo().toPlainString(), end.toPlainString(),
                        new Scale(replaced(segments, i, new Scale.Segment(end, segment.rate())))));
            }
        }
        return changes;
    }

    /** Up by one yuan, or half of the way to the next end where that is nearer. */
    private static BigDecimal moved(BigDecimal end, @Nullable BigDecimal next) {
        BigDecimal up = end.add(BigDecimal.ONE);
        return next == null || up.compareTo(next) < 0 ? up : end.add(next).multiply(new BigDecimal("0.5"));
    }

    private void table(int index) {
        Table table = definition.tables().get(index);
        for (int r = 0; r < table.rows().size(); r++) {
            for (String output : table.outputs()) {
                int row = r;
                String formula = String.valueOf(table.rows().get(row).then().get(output));
                slot(output).flatMap(slot -> changed(slot, formula)).ifPresent(change -> add(index, row, output, change));
            }
        }
    }

    private void add(int index, int position, String output, Change change) {
        Table table = definition.tables().get(index);
        Row row = table.rows().get(position);
        mutations.add(new Mutation(
                table.code() + "#" + (position + 1), table.title() + "第 " + (position + 1) + " 行",
                joined(definition.inWords(row.when(), table.inputs()), definition.nameOf(output)), change.before(), change.after(), () -> {
                    Map<String, String> then = new LinkedHashMap<>(row.then());
                    then.put(output, (String) change.content());
                    List<Row> rows = replaced(table.rows(), position, row.with(then));
                    return definition.withTables(replaced(definition.tables(), index, table.withRows(rows)));
                }));
    }

    /** Where some plan has the variable; a table that no step uses sets none, and nobody could notice a change. */
    private Optional<Slot> slot(String variable) {
        return program.changes().stream().map(program::on).map(plan -> plan == null ? null : plan.find(variable))
                .filter(slot -> slot != null).findFirst();
    }

    private static Optional<Change> changed(Slot output, String formula) {
        if (output.kind() == Slot.Kind.NUMBER) {
            String changed = FormulaParser.parse(formula) instanceof Expr.Literal literal
                    ? literal.value().add(BigDecimal.ONE).toPlainString()
                    : "(" + formula + ") * 0.99";
            return Optional.of(new Change("", formula, changed, changed));
        }
        Dimension dimension = output.dimension();
        String value = FormulaParser.parse(formula) instanceof Expr.Name name ? name.name() : "";
        if (dimension != null && dimension.indexOf(value) >= 0) {
            return next(dimension, value).map(next -> Change.of(dimension, value, next, "'" + next + "'"));
        }
        String contrary = "not (" + formula + ")";
        return output.isTruth() ? Optional.of(new Change("", formula, contrary, contrary)) : Optional.empty();
    }

    private static Optional<String> next(Dimension dimension, String value) {
        List<String> values = dimension.values();
        return values.size() < 2 ? Optional.empty() : Optional.of(values.get((dimension.indexOf(value) + 1) % values.size()));
    }

    private static String joined(String where, String part) {
        return where.isEmpty() || part.isEmpty() ? where + part : where + "，" + part;
    }

    private static <T> List<T> replaced(List<T> list, int index, T item) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, item);
        return changed;
    }
}
