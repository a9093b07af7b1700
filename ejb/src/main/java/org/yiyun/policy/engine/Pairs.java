package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < cells.symbols().length; column++) {
            boolean[] mine = cells.allowed()[one][column];
            boolean[] theirs = cells.allowed()[other][column];
            if (mine != null || theirs != null) {
                int value = common(mine, theirs);
                if (value < 0) {
                    return null;
                }
                values.put(cells.symbols()[column].name(), cells.symbols()[column].value(value));
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

    /** The numbers around one up to the next end of any row's interval, or of the domain, on either side. */
    Interval around(int column, String number) {
        BigDecimal at = new BigDecimal(number);
        TreeSet<BigDecimal> ends = new TreeSet<>(domain(column).ends());
        for (Interval[] row : cells.intervals()) {
            ends.addAll(row[column].ends());
        }
        if (ends.contains(at)) {
            return new Interval(at, true, at, true);
        }
        return new Interval(ends.lower(at), false, ends.higher(at), false);
    }
}
