package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a decision table compared by what they claim of its inputs. Rows are those that hold on one day, counted from 0. */
final class Pairs {
    private final TableCells cells;
    private final Map<String, Interval> domains;

    Pairs(TableCells cells, Map<String, Interval> domains) {
        this.cells = cells;
        this.domains = domains;
    }

    /** A case that both rows claim, by name of the input; null if there is none. An input that neither asks for is not in it. */
    @Nullable Map<String, String> common(int one, int other) {
        if (isApart(one, other)) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < cells.symbols().length; column++) {
            boolean[] mine = cells.allowed()[one][column];
            boolean[] theirs = cells.allowed()[other][column];
            if (mine != null || theirs != null) {
                values.put(cells.symbols()[column].name(), cells.symbols()[column].value(common(mine, theirs)));
            }
        }
        for (int column = 0; column < cells.numbers().length; column++) {
            Optional<Interval> both = cells.intervals()[one][column].and(cells.intervals()[other][column]).flatMap(domain(column)::and);
            if (both.isEmpty()) {
                return null;
            }
            values.put(cells.numbers()[column].name(), both.get().some().toPlainString());
        }
        return values;
    }

    /** Whether a dimension alone keeps them apart; of thousands of rows most pairs are, so nothing is made for them. */
    private boolean isApart(int one, int other) {
        for (int column = 0; column < cells.symbols().length; column++) {
            boolean[] mine = cells.allowed()[one][column];
            boolean[] theirs = cells.allowed()[other][column];
            if ((mine != null || theirs != null) && common(mine, theirs) < 0) {
                return true;
            }
        }
        return false;
    }

    private static int common(boolean @Nullable [] one, boolean @Nullable [] other) {
        int size = one == null ? other == null ? 0 : other.length : one.length;
        for (int value = 0; value < size; value++) {
            if ((one == null || one[value]) && (other == null || other[value])) {
                return value;
            }
        }
        return -1;
    }

    /** Whether the row decides any case: it claims one within the domains, and, where the first row counts, one that no earlier row claims. */
    boolean isReached(int row, boolean behindOthers) {
        Map<String, Interval> within = new LinkedHashMap<>(domains);
        for (int column = 0; column < cells.numbers().length; column++) {
            Optional<Interval> claimed = cells.intervals()[row][column].and(domain(column));
            if (claimed.isEmpty()) {
                return false;
            }
            within.put(cells.numbers()[column].name(), claimed.get());
        }
        for (boolean[] values : cells.allowed()[row]) {
            if (values != null && common(values, values) < 0) {
                return false;
            }
        }
        if (!behindOthers || row == 0) {
            return true;
        }
        var earlier = new TableCells(
                cells.symbols(), cells.numbers(), Arrays.copyOf(cells.allowed(), row), Arrays.copyOf(cells.intervals(), row));
        return new TableProof(earlier, within, false, cells.allowed()[row]).find().isPresent();
    }

    private Interval domain(int column) {
        return domains.getOrDefault(cells.numbers()[column].name(), Interval.ALL);
    }

    /**
     * The cells of a row for a case that no row claims: its values, and of each number all that lies around it up to what rows claim that
     * fit the case otherwise. Such a row overlaps none. A number that may be any is left out.
     */
    Map<String, List<String>> hole(Map<String, String> values) {
        Map<String, List<String>> hole = new LinkedHashMap<>();
        for (Slot symbol : cells.symbols()) {
            if (values.containsKey(symbol.name())) {
                hole.put(symbol.name(), List.of(values.get(symbol.name())));
            }
        }
        Map<String, Interval> within = new LinkedHashMap<>();
        for (int column = 0; column < cells.numbers().length; column++) {
            String name = cells.numbers()[column].name();
            if (values.containsKey(name)) {
                Interval free = free(column, values, within);
                within.put(name, free);
                if (!free.equals(domain(column))) {
                    hole.put(name, List.of(free.toString()));
                }
            }
        }
        return hole;
    }

    private Interval free(int column, Map<String, String> values, Map<String, Interval> within) {
        BigDecimal at = new BigDecimal(values.get(cells.numbers()[column].name()));
        Interval free = domain(column);
        for (int row = 0; row < cells.allowed().length; row++) {
            if (isBut(row, column, values, within)) {
                Interval claimed = cells.intervals()[row][column];
                boolean below = claimed.high() != null && claimed.high().compareTo(at) <= 0;
                Interval beside = below
                        ? new Interval(claimed.high(), !claimed.highIncluded(), null, false)
                        : new Interval(null, false, claimed.low(), !claimed.lowIncluded());
                free = free.and(beside).orElse(free);
            }
        }
        return free;
    }

    /** Whether a row claims the case but for one number; of numbers that have been widened already any will do. */
    private boolean isBut(int row, int column, Map<String, String> values, Map<String, Interval> within) {
        for (int i = 0; i < cells.symbols().length; i++) {
            Slot symbol = cells.symbols()[i];
            boolean[] allowed = cells.allowed()[row][i];
            String value = values.get(symbol.name());
            if (value != null && allowed != null && symbol.dimension() != null && !allowed[symbol.dimension().indexOf(value)]) {
                return false;
            }
        }
        for (int i = 0; i < cells.numbers().length; i++) {
            String name = cells.numbers()[i].name();
            Interval claimed = cells.intervals()[row][i];
            if (i != column && values.containsKey(name)
                    && (within.containsKey(name) ? claimed.and(within.get(name)).isEmpty() : !claimed.contains(new BigDecimal(values.get(name))))) {
                return false;
            }
        }
        return true;
    }
}
