package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a table decides every case, and a unique one not twice (完备性与互斥检查). The space of its inputs is cut where
 * the rows cut it: at each value of a dimension, and at the ends of the intervals. Values that the same rows admit are
 * looked at once.
 */
final class TableProof {
    /**
     * The first case that is not decided rightly.
     *
     * @param rows positions of the rows that claim it: none is a gap, several a conflict
     */
    record Counterexample(Map<String, String> values, List<Integer> rows) {
        boolean isGap() {
            return rows.isEmpty();
        }

        String text(PolicyDefinition definition) {
            return definition.valuesInWords(values);
        }
    }

    private final TableCells cells;
    private final Map<String, Interval> domains;
    private final boolean unique;
    private final boolean @Nullable [][] within;

    TableProof(TableCells cells, Map<String, Interval> domains, boolean unique) {
        this(cells, domains, unique, null);
    }

    /** @param within by column which values of the dimension are looked at, null for all of it; null for all of all */
    TableProof(TableCells cells, Map<String, Interval> domains, boolean unique, boolean @Nullable [][] within) {
        this.cells = cells;
        this.domains = domains;
        this.unique = unique;
        this.within = within;
    }

    Optional<Counterexample> find() {
        return find(0, IntStream.range(0, cells.allowed().length).boxed().toList(), new LinkedHashMap<>());
    }

    private Optional<Counterexample> find(int column, List<Integer> rows, Map<String, String> values) {
        int symbols = cells.symbols().length;
        if (rows.isEmpty() || column == symbols + cells.numbers().length) {
            return rows.size() == 1 || (!unique && !rows.isEmpty())
                    ? Optional.empty()
                    : Optional.of(new Counterexample(new LinkedHashMap<>(values), rows));
        }
        return column < symbols ? symbol(column, rows, values) : number(column - symbols, rows, values);
    }

    private Optional<Counterexample> symbol(int column, List<Integer> rows, Map<String, String> values) {
        Slot slot = cells.symbols()[column];
        Set<List<Integer>> seen = new HashSet<>();
        int size = slot.dimension() == null ? 0 : slot.dimension().values().size();
        for (int i = 0; i < size; i++) {
            int value = i;
            if (within != null && within[column] != null && !within[column][value]) {
                continue;
            }
            List<Integer> left = rows.stream()
                    .filter(row -> cells.allowed()[row][column] == null || cells.allowed()[row][column][value])
                    .toList();
            if (seen.add(left)) {
                values.put(slot.name(), slot.value(value));
                Optional<Counterexample> found = find(column + 1, left, values);
                if (found.isPresent()) {
                    return found;
                }
                values.remove(slot.name());
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> number(int column, List<Integer> rows, Map<String, String> values) {
        Slot slot = cells.numbers()[column];
        Interval domain = domains.getOrDefault(slot.name(), Interval.ALL);
        Set<List<Integer>> seen = new HashSet<>();
        for (BigDecimal point : points(column, rows, domain)) {
            List<Integer> left = rows.stream().filter(row -> cells.intervals()[row][column].contains(point)).toList();
            if (seen.add(left)) {
                values.put(slot.name(), point.toPlainString());
                Optional<Counterexample> found = find(column + cells.symbols().length + 1, left, values);
                if (found.isPresent()) {
                    return found;
                }
                values.remove(slot.name());
            }
        }
        return Optional.empty();
    }

    /** Every end of an interval, and a point between each two and beyond the outermost. */
    private List<BigDecimal> points(int column, List<Integer> rows, Interval domain) {
        TreeSet<BigDecimal> ends = new TreeSet<>();
        List<Interval> intervals = new ArrayList<>(List.of(domain));
        rows.forEach(row -> intervals.add(cells.intervals()[row][column]));
        intervals.forEach(interval -> ends.addAll(interval.ends()));
        if (ends.isEmpty()) {
            ends.add(BigDecimal.ZERO);
        }
        TreeSet<BigDecimal> points = new TreeSet<>(ends);
        points.add(ends.first().subtract(BigDecimal.ONE));
        points.add(ends.last().add(BigDecimal.ONE));
        BigDecimal before = null;
        for (BigDecimal end : ends) {
            if (before != null) {
                points.add(before.add(end).multiply(new BigDecimal("0.5")));
            }
            before = end;
        }
        return points.stream().filter(domain::contains).toList();
    }
}
