package org.yiyun.web.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.yiyun.policy.engine.PolicyDefinition.Row;

/** The rows of a decision table while somebody edits them, with every state that they have had, so that each step can be taken back. */
final class TableDraft implements Serializable {
    private static final long serialVersionUID = 1;
    /** Steps that can be taken back. */
    private static final int MOST_KEPT = 200;
    /** Rows of all kept states together: the session is copied to other nodes, and a table may have thousands. The last step is kept anyway. */
    private static final int MOST_ROWS = 50_000;

    private final ArrayList<ArrayList<RowDraft>> states = new ArrayList<>();
    private int at;

    TableDraft(List<Row> rows) {
        ArrayList<RowDraft> first = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            first.add(RowDraft.of(i, rows.get(i)));
        }
        states.add(first);
    }

    /** Not changed by later steps. */
    List<RowDraft> rows() {
        return Collections.unmodifiableList(states.get(at));
    }

    int size() {
        return states.get(at).size();
    }

    /** Puts a row behind so many others. */
    void add(int position, RowDraft row) {
        List<RowDraft> rows = next();
        rows.add(Math.min(Math.max(0, position), rows.size()), row);
    }

    void set(int position, RowDraft row) {
        if (position >= 0 && position < size() && !states.get(at).get(position).equals(row)) {
            next().set(position, row);
        }
    }

    /** Puts a copy behind the row. */
    void copy(int position) {
        if (position >= 0 && position < size()) {
            next().add(position + 1, states.get(at).get(position).copied());
        }
    }

    /** Moves a row up or down by one. @return where it is then */
    int move(int position, int by) {
        int target = position + by;
        if (position < 0 || position >= size() || target < 0 || target >= size()) {
            return position;
        }
        List<RowDraft> rows = next();
        rows.add(target, rows.remove(position));
        return target;
    }

    void remove(int position) {
        if (position >= 0 && position < size()) {
            next().remove(position);
        }
    }

    /** The next state, which begins as the one before; what had been taken back is gone by that. */
    private List<RowDraft> next() {
        while (states.size() > at + 1) {
            states.remove(states.size() - 1);
        }
        states.add(new ArrayList<>(states.get(at)));
        while (states.size() > MOST_KEPT || (states.size() > 2 && states.stream().mapToInt(List::size).sum() > MOST_ROWS)) {
            states.remove(0);
        }
        at = states.size() - 1;
        return states.get(at);
    }

    boolean isUndoable() {
        return at > 0;
    }

    boolean isRedoable() {
        return at + 1 < states.size();
    }

    void undo() {
        at = Math.max(0, at - 1);
    }

    void redo() {
        at = Math.min(states.size() - 1, at + 1);
    }
}
