package org.yiyun.policy.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/**
 * Writes edited rows of a decision table into the text of its policy. A row that stayed as it was keeps its text to the letter, with the
 * comments above and beside it, wherever it moves; of one that was changed only the changed cells are written anew.
 */
public final class TableText {
    private final MarkedText marked;
    private final Table table;
    private final SequenceNode list;
    private final Node key;
    private final RowText rows;

    private TableText(String text, Table table) {
        this.marked = new MarkedText(text);
        this.table = table;
        Node node = MarkedText.items(MarkedText.entry(marked.root(), "tables")).stream()
                .filter(each -> MarkedText.scalar(each, "code").equals(table.code()))
                .findFirst().orElseThrow(() -> unknown(table.code()));
        NodeTuple tuple = MarkedText.tuple(node, "rows");
        if (tuple == null || !(tuple.getValueNode() instanceof SequenceNode sequence)) {
            throw unknown(table.code());
        }
        key = tuple.getKeyNode();
        list = sequence;
        rows = new RowText(marked, table);
    }

    /**
     * The text with other rows.
     *
     * @param text  of a version
     * @param table as that version has it
     * @throws BusinessException INVALID if there is no such table, or a row was made from one that it has not
     */
    public static String change(String text, Table table, List<EditedRow> edited) {
        return new TableText(text, table).changed(edited);
    }

    /** @throws BusinessException INVALID */
    static BusinessException unknown(String code) {
        return BusinessException.invalid("table", "field.policy.name", Map.of("id", code));
    }

    private String changed(List<EditedRow> edited) {
        return list.getFlowStyle() == FlowStyle.FLOW ? inFlow(edited) : inBlock(edited);
    }

    /** Whole lines are moved: a row with the comments and empty lines above it. */
    private String inBlock(List<EditedRow> edited) {
        String text = marked.text();
        List<Node> items = list.getValue();
        int begin = marked.lineEnd(marked.end(key)) + 1;
        String indent = " ".repeat(Math.max(0, marked.column(items.get(0)) - 2));
        Set<Integer> used = new HashSet<>();
        String lines = edited.stream().map(row -> {
            Integer was = row.was();
            if (was == null) {
                return rows.block(row.row(), indent);
            }
            int from = was == 0 ? begin : marked.lineEnd(marked.end(items.get(was - 1))) + 1;
            Node item = items.get(was);
            int dash = text.lastIndexOf('\n', marked.start(item)) + 1;
            String above = used.add(was) ? text.substring(from, dash) : "";
            return above + text.substring(dash, marked.start(item))
                    + rows.patched(item, table.rows().get(was), row.row(), marked.lineEnd(marked.end(item)));
        }).collect(Collectors.joining("\n"));
        return text.substring(0, begin) + lines + text.substring(marked.lineEnd(marked.end(items.get(items.size() - 1))));
    }

    private String inFlow(List<EditedRow> edited) {
        String text = marked.text();
        List<Node> items = list.getValue();
        if (items.isEmpty()) {
            return text.substring(0, marked.start(list)) + edited.stream().map(row -> rows.flow(row.row())).collect(Collectors.joining(", ", "[", "]"))
                    + text.substring(marked.end(list));
        }
        boolean byLine = items.size() > 1 && text.substring(marked.end(items.get(0)), marked.start(items.get(1))).contains("\n");
        String between = byLine ? ",\n" + " ".repeat(marked.column(items.get(1))) : ", ";
        String all = edited.stream().map(row -> {
            Integer was = row.was();
            if (was == null) {
                return rows.flow(row.row());
            }
            Node item = items.get(was);
            return rows.patched(item, table.rows().get(was), row.row(), marked.end(item));
        }).collect(Collectors.joining(between));
        return text.substring(0, marked.start(items.get(0))) + all + text.substring(marked.end(items.get(items.size() - 1)));
    }

    /** Whether a policy that was read again is the former one with these rows and figures, and nothing else of it has changed. */
    public static boolean isMeant(
            PolicyDefinition before, Table table, List<EditedRow> edited, List<Figure> figures, PolicyDefinition after) {
        List<Table> tables = before.tables().stream()
                .map(each -> each.code().equals(table.code()) ? each.withRows(edited.stream().map(EditedRow::row).toList()) : each).toList();
        return before.withTables(tables).withFigures(FigureText.changed(before.figures(), figures)).equals(after);
    }

    /** @throws BusinessException INVALID for a row that is made from one that the table has not */
    public static void check(Table table, List<EditedRow> edited) {
        for (int i = 0; i < edited.size(); i++) {
            Integer was = edited.get(i).was();
            if (was != null && (was < 0 || was >= table.rows().size())) {
                throw BusinessException.invalid("rows[" + i + "].was", "field.range", Map.of("min", 0, "max", table.rows().size() - 1));
            }
        }
    }
}
