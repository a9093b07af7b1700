package org.yiyun.catalog.engine;

import java.util.List;
import java.util.Map;

/**
 * What the check of a row said: its canonical content, or everything that is wrong with it.
 *
 * @param content empty if the row is refused
 * @param faults  empty if the row is accepted
 */
public record CheckedRow(EntryContent content, List<RowFault> faults) {
    public CheckedRow {
        faults = List.copyOf(faults);
    }

    public static CheckedRow accepted(EntryContent content) {
        return new CheckedRow(content, List.of());
    }

    public static CheckedRow refused(List<RowFault> faults) {
        return new CheckedRow(new EntryContent(Map.of()), faults);
    }

    public boolean isAccepted() {
        return faults.isEmpty();
    }
}
