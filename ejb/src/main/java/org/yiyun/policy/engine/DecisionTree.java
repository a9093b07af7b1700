package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Row;

/**
 * A decision table seen as a tree (决策树): one input after the other, its values parted where the rows part them, down to the row that
 * decides. The same rows as the table on its last day.
 *
 * @param branches in the order in which a reader goes down, each behind the one that it belongs to
 */
public record DecisionTree(String table, String title, List<Branch> branches) {
    public DecisionTree {
        branches = List.copyOf(branches);
    }

    /**
     * A branch or a leaf.
     *
     * @param depth  from 0
     * @param input  what is asked, empty where one row is left from the beginning
     * @param values which answers lead here
     * @param row    number of the row that decides, from 1; null where there is more to ask
     * @param result what it sets, {@code name = formula}
     */
    public record Branch(int depth, String input, String values, @Nullable Integer row, String result) {}

    /** All tables of a policy. */
    public static List<DecisionTree> of(PolicyProgram program) {
        Map<String, DecisionTree> trees = new LinkedHashMap<>();
        for (LocalDate day : program.changes()) {
            Plan plan = program.on(day);
            if (plan != null) {
                plan.steps().stream().map(CompiledStep::table).filter(table -> table != null).forEach(table ->
                        trees.put(table.table().code(), new Grower(program.definition(), table).grow()));
            }
        }
        return List.copyOf(trees.values());
    }

    /** Goes down one table. */
    private static final class Grower {
        private final PolicyDefinition definition;
        private final TableProgram table;
        private final List<Branch> branches = new ArrayList<>();

        Grower(PolicyDefinition definition, TableProgram table) {
            this.definition = definition;
            this.table = table;
        }

        DecisionTree grow() {
            down(0, 0, IntStream.range(0, table.rows()).boxed().toList(), "", "");
            return new DecisionTree(table.table().code(), table.table().title(), branches);
        }

        /** @param rows that are left, of which the branch with that input and those values is parted further */
        private void down(int column, int depth, List<Integer> rows, String input, String values) {
            int next = column;
            List<Parting> parts = List.of();
            while (next < columns() && parts.size() < 2) {
                parts = parts(next, rows);
                next++;
            }
            if (parts.size() < 2) {
                rows.stream().limit(table.isDecidedByOne() ? 1 : rows.size()).forEach(row -> branches.add(leaf(depth, input, values, row)));
                return;
            }
            int inner = depth;
            if (!input.isEmpty()) {
                branches.add(new Branch(depth, input, values, null, ""));
                inner++;
            }
            for (Parting part : parts) {
                if (!part.rows().isEmpty()) {
                    down(next, inner, part.rows(), definition.nameOf(name(next - 1)), part.values());
                }
            }
        }

        private Branch leaf(int depth, String input, String values, int row) {
            int position = table.position(row);
            Row written = table.table().rows().get(position);
            String result = table.table().outputs().stream().map(output -> definition.nameOf(output) + " = " + definition.resultOf(output, written.then().get(output)))
                    .collect(Collectors.joining("；"));
            return new Branch(depth, input, values, position + 1, result);
        }

        private int columns() {
            return table.symbols().length + table.numbers().length;
        }

        private String name(int column) {
            int symbols = table.symbols().length;
            return column < symbols ? table.symbols()[column].name() : table.numbers()[column - symbols].name();
        }

        /** Answers that leave the same rows. */
        private record Parting(String values, List<Integer> rows) {}

        private List<Parting> parts(int column, List<Integer> rows) {
            int symbols = table.symbols().length;
            return column < symbols ? symbols(column, rows) : numbers(column - symbols, rows);
        }

        private List<Parting> symbols(int column, List<Integer> rows) {
            Map<List<Integer>, List<String>> byRows = new LinkedHashMap<>();
            Slot slot = table.symbols()[column];
            int size = slot.dimension() == null ? 0 : slot.dimension().values().size();
            for (int value = 0; value < size; value++) {
                int position = value;
                List<Integer> left = rows.stream().filter(row -> table.admits(row, column, position)).toList();
                byRows.computeIfAbsent(left, none -> new ArrayList<>()).add(slot.value(value));
            }
            return byRows.entrySet().stream()
                    .map(part -> new Parting(definition.titlesOf(slot.name(), part.getValue()), part.getKey())).toList();
        }

        /** By the intervals as they are written; a row that says nothing of the number is in each of them. */
        private List<Parting> numbers(int column, List<Integer> rows) {
            Map<String, List<Integer>> byInterval = new LinkedHashMap<>();
            rows.forEach(row -> byInterval.computeIfAbsent(written(column, row), none -> new ArrayList<>()).add(row));
            List<Integer> everywhere = byInterval.getOrDefault("", List.of());
            return byInterval.entrySet().stream().filter(part -> !part.getKey().isEmpty() || byInterval.size() == 1)
                    .map(part -> new Parting(part.getKey(), IntStream.concat(
                            part.getValue().stream().mapToInt(Integer::intValue),
                            part.getKey().isEmpty() ? IntStream.empty() : everywhere.stream().mapToInt(Integer::intValue)).sorted().boxed().toList()))
                    .toList();
        }

        private String written(int column, int row) {
            List<String> cell = table.table().rows().get(table.position(row)).when().get(table.numbers()[column].name());
            return cell == null ? "" : String.join(",", cell);
        }
    }
}
