package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;

/**
 * Whether rows of a decision table decide every case, and which of them do not go together (完备性与互斥检查).
 *
 * @param gap    the first case for which there is no row; null if there is none, and while cells are wrong
 * @param rows   a mark for each row, in their order
 * @param faults what else of the policy is wrong with these rows, by its path in the policy
 * @param untold what nobody has said of an output; the rows may be saved, but figures are shown by their names or without a unit
 */
public record TableReport(@Nullable Finding gap, List<Mark> rows, List<FieldError> faults, List<Untold> untold) {
    public TableReport {
        untold = List.copyOf(untold);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Whether the rows may be saved: complete, exclusive where they have to be, nothing wrong in any cell. */
    public boolean sound() {
        return gap == null && faults.isEmpty() && rows.stream().allMatch(mark -> mark.overlap() == null && mark.faults().isEmpty());
    }

    /** What there is to say of an output. */
    public enum What { TITLE, ENGLISH, UNIT }

    /** Something that nobody has said of an output. */
    public record Untold(String output, What what) {}

    /** The same where an editor says something of the outputs. */
    public TableReport withUntold(List<Untold> others) {
        return new TableReport(gap, rows, faults, others);
    }

    /**
     * A case.
     *
     * @param from   first day on which it is so
     * @param values what the case has, by name of the input
     * @param row    for a gap the cells of a row that closes this hole and overlaps no other: values, and the intervals that are left open
     */
    public record Finding(LocalDate from, Map<String, String> values, Map<String, List<String>> row) {
        public Finding {
            values = new LinkedHashMap<>(values);
            row = new LinkedHashMap<>(row);
        }
    }

    /**
     * What there is to say of a row.
     *
     * @param overlaps positions, from 0, of rows that claim cases which this one claims too, where each case may have one row only; the first
     *                 hundred that are found
     * @param overlap  the first such case; null for none
     * @param reached  whether there is any case that it decides; earlier rows may leave it none
     * @param faults   what is wrong in its cells, by path within the row: {@code when.<input>}, {@code then.<output>}, {@code from}
     */
    public record Mark(List<Integer> overlaps, @Nullable Finding overlap, boolean reached, List<FieldError> faults) {
        public Mark {
            overlaps = List.copyOf(overlaps);
            faults = List.copyOf(faults);
        }
    }
}
