package org.yiyun.policy.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/**
 * A column of a decision table as an editor has to know it.
 *
 * @param number whether it is a number
 * @param domain the interval that has to be covered, as it is written; null for all numbers
 * @param values what people call each value of its dimension, by code in order; none for a number
 */
public record TableColumn(String name, String title, boolean number, @Nullable String domain, Map<String, String> values) {
    /** What the table asks for. */
    public static List<TableColumn> inputs(PolicyProgram program, Table table) {
        return table.inputs().stream().map(name -> of(program, name, table.domains().get(name))).toList();
    }

    /** What the table sets. */
    public static List<TableColumn> outputs(PolicyProgram program, Table table) {
        return table.outputs().stream().map(name -> of(program, name, null)).toList();
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
        return new TableColumn(name, program.definition().nameOf(name), number, domain == null ? null : domain.toString(), values);
    }
}
