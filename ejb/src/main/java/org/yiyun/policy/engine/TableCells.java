package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/**
 * The input cells of a table's rows, by row and column: for a dimension which of its values fit (null for all), for a number
 * its interval.
 */
record TableCells(Slot[] symbols, Slot[] numbers, boolean[][][] allowed, Interval[][] intervals) {
    static TableCells of(Table table, String path, int[] rowNumbers, Map<String, Slot> slots, List<FieldError> faults) {
        List<Slot> symbols = new ArrayList<>();
        List<Slot> numbers = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Slot slot = slots.get(table.inputs().get(i));
            if (slot == null) {
                faults.add(new FieldError(path + ".inputs[" + i + "].name", "field.policy.name", Map.of("id", table.inputs().get(i))));
            } else {
                (slot.kind() == Slot.Kind.SYMBOL ? symbols : numbers).add(slot);
            }
        }
        boolean[][][] allowed = new boolean[rowNumbers.length][symbols.size()][];
        Interval[][] intervals = new Interval[rowNumbers.length][numbers.size()];
        for (int r = 0; r < rowNumbers.length; r++) {
            Row row = table.rows().get(rowNumbers[r]);
            String rowPath = path + ".rows[" + rowNumbers[r] + "].when";
            for (String name : row.when().keySet()) {
                if (!table.inputs().contains(name)) {
                    faults.add(new FieldError(rowPath + "." + name, "field.policy.key", Map.of("allowed", String.join(" ", table.inputs()))));
                }
            }
            for (int i = 0; i < symbols.size(); i++) {
                allowed[r][i] = values(symbols.get(i), row.when().get(symbols.get(i).name()), rowPath, faults);
            }
            for (int i = 0; i < numbers.size(); i++) {
                intervals[r][i] = interval(numbers.get(i), row.when().get(numbers.get(i).name()), rowPath, faults);
            }
        }
        return new TableCells(symbols.toArray(Slot[]::new), numbers.toArray(Slot[]::new), allowed, intervals);
    }

    private static boolean @Nullable [] values(Slot slot, @Nullable List<String> cell, String path, List<FieldError> faults) {
        Dimension dimension = slot.dimension();
        if (cell == null || dimension == null) {
            return null;
        }
        boolean[] values = new boolean[dimension.values().size()];
        for (String value : cell) {
            if (dimension.indexOf(value) < 0) {
                faults.add(new FieldError(path + "." + slot.name(), "field.policy.value",
                        Map.of("id", value, "allowed", String.join(" ", dimension.values()))));
            } else {
                values[dimension.indexOf(value)] = true;
            }
        }
        return values;
    }

    private static Interval interval(Slot slot, @Nullable List<String> cell, String path, List<FieldError> faults) {
        if (cell == null) {
            return Interval.ALL;
        }
        return Interval.parse(cell.size() == 1 ? cell.get(0) : String.join(",", cell)).orElseGet(() -> {
            faults.add(new FieldError(path + "." + slot.name(), "field.policy.interval", Map.of()));
            return Interval.ALL;
        });
    }
}
