package org.yiyun.web.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.RowEdit;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;

/**
 * A row of a decision table while somebody edits the table. Not changed once made.
 *
 * @param was      position, from 0, of the row that it was made from; null for a new one
 * @param copy     whether it is a copy of that row, which is there too
 * @param document id of the document that it names, empty for none
 */
record RowDraft(
        @Nullable Integer was, boolean copy, @Nullable LocalDate from, @Nullable LocalDate to, HashMap<String, ArrayList<String>> when,
        HashMap<String, String> then, String document, String clause) implements Serializable {
    static RowDraft of(int position, Row row) {
        Source source = row.source();
        HashMap<String, ArrayList<String>> when = new HashMap<>();
        row.when().forEach((name, values) -> when.put(name, new ArrayList<>(values)));
        return new RowDraft(
                position, false, row.from(), row.to(), when, new HashMap<>(row.then()), source == null ? "" : source.document(),
                source == null ? "" : source.clause());
    }

    /** A row that says nothing yet but this of its inputs. */
    static RowDraft empty(Map<String, List<String>> cells) {
        HashMap<String, ArrayList<String>> when = new HashMap<>();
        cells.forEach((name, values) -> when.put(name, new ArrayList<>(values)));
        return new RowDraft(null, false, null, null, when, new HashMap<>(), "", "");
    }

    RowDraft copied() {
        return new RowDraft(was, true, from, to, when, then, document, clause);
    }

    /** Whether it says what the row of the version says. */
    boolean isAs(Row row) {
        return of(0, row).says(this);
    }

    private boolean says(RowDraft other) {
        return when.equals(other.when) && then.equals(other.then) && document.equals(other.document) && clause.equals(other.clause)
                && Objects.equals(from, other.from) && Objects.equals(to, other.to);
    }

    RowEdit edit() {
        return new RowEdit(
                was, from, to, new HashMap<>(when), then, document.isEmpty() && clause.isEmpty() ? null : new Source(document, clause));
    }
}
