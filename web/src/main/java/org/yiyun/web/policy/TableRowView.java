package org.yiyun.web.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a decision table on the page that edits it.
 *
 * @param position from 0
 * @param state    what became of it
 * @param origin   number, from 1, of the row of the version that it was made from; null for a new one
 * @param cells    inputs and outputs in words
 * @param days     on which it holds, empty for all
 * @param marks    what is wrong with it or deserves a look
 * @param broken   whether it keeps the table from being saved
 */
public record TableRowView(
        int position, RowState state, @Nullable Integer origin, List<String> cells, String days, String source, List<String> marks, boolean broken) {
    public TableRowView {
        cells = List.copyOf(cells);
        marks = List.copyOf(marks);
    }

    /** As people count. */
    public int number() {
        return position + 1;
    }
}
