package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/**
 * A column of a decision table as an editor has to know it.
 *
 * @param english its title in English; null where the policy has none
 * @param unit    what an output counts; null where the policy does not say, and for inputs
 * @param number  whether it is a number
 * @param domain  the interval that has to be covered, as it is written; null for all numbers
 * @param values  what people call each value of its dimension, by code in order; none for a number
 */
public record TableColumn(
        String name, String title, @Nullable String english, @Nullable FigureUnit unit, boolean number, @Nullable String domain,
        Map<String, String> values) {
    /** What the table asks for. */
    public static List<TableColumn> inputs(PolicyProgram program, Table table) {
        return table.inputs().stream().map(name -> of(program, name, table.domains().get(name))).toList();
    }

    /** What the table sets. */
    public static List<TableColumn> outputs(PolicyProgram program, Table table) {
        return table.outputs().stream().map(name -> of(program, name, null)).toList();
    }

    /** What steps and tables set, in the order in which they do. */
    public static List<TableColumn> variables(PolicyProgram program) {
        return program.definition().variables().stream().map(name -> of(program, name, null)).toList();
    }

    private static TableColumn of(PolicyProgram program, String name, @Nullable Interval domain) {
        Slot slot = program.changes().stream().map(program::on).filter(Objects::nonNull).map(plan -> plan.find(name)).filter(Objects::nonNull)
                .findFirst().orElse(null);
        Map<String, String> values = new LinkedHashMap<>();
        Dimension dimension = slot == null ? null : slot.dimension();
        if (dimension != null) {
            dimension.values().forEach(value -> values.put(value, dimension.titleOf(value)));
        }
        boolean number = slot == null || slot.kind() == Slot.Kind.NUMBER;
        Figure figure = program.definition().figure(name).orElse(null);
        return new TableColumn(
                name, program.definition().nameOf(name), figure == null ? null : figure.english(), figure == null ? null : figure.unit(), number,
                domain == null ? null : domain.toString(), values);
    }

    /** What nobody has said of it yet, so that it is shown by its name or without a unit; what is no number needs no unit. */
    public List<TableReport.Untold> untold() {
        List<TableReport.Untold> untold = new ArrayList<>();
        if (title.equals(name)) {
            untold.add(new TableReport.Untold(name, TableReport.What.TITLE));
        }
        if (english == null) {
            untold.add(new TableReport.Untold(name, TableReport.What.ENGLISH));
        }
        if (unit == null && number) {
            untold.add(new TableReport.Untold(name, TableReport.What.UNIT));
        }
        return untold;
    }

    /** The same with what an editor says of it. */
    private TableColumn saying(Figure figure) {
        return new TableColumn(name, figure.title() == null ? name : figure.title(), figure.english(), figure.unit(), number, domain, values);
    }

    /** What is missing of a table's outputs. @param edited what an editor says of some of them */
    public static List<TableReport.Untold> untold(PolicyProgram program, Table table, List<Figure> edited) {
        return outputs(program, table).stream()
                .map(column -> edited.stream().filter(figure -> figure.name().equals(column.name())).findFirst().map(column::saying).orElse(column))
                .flatMap(column -> column.untold().stream()).toList();
    }
}
