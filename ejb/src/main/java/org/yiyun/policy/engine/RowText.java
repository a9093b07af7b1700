package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/** Rows of a decision table as text: new ones in the order of the table's columns, changed ones with as little changed as can be. */
final class RowText {
    private static final List<String> KEYS = List.of("from", "to", "when", "then", "source");

    private final MarkedText marked;
    private final Table table;

    RowText(MarkedText marked, Table table) {
        this.marked = marked;
        this.table = table;
    }

    /** What is to stand in the place of a part of the text. */
    private record Patch(int from, int to, String text) {}

    /** A new row, an entry on each line. */
    String block(Row row, String indent) {
        return indent + "- " + entries(row).entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n" + indent + "  "));
    }

    /** A new row in one line. */
    String flow(Row row) {
        return entries(row).entrySet().stream().map(entry -> key(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * A row's text up to a place at or behind its end, with what changed.
     *
     * @param before what the text says
     */
    String patched(Node item, Row before, Row after, int until) {
        int start = marked.start(item);
        StringBuilder text = new StringBuilder(marked.text().substring(start, until));
        if (!before.equals(after)) {
            patches((MappingNode) item, before, after, until).stream()
                    .sorted(Comparator.comparingInt(Patch::from).thenComparingInt(Patch::to).reversed())
                    .forEach(patch -> text.replace(patch.from() - start, patch.to() - start, patch.text()));
        }
        return text.toString();
    }

    private List<Patch> patches(MappingNode item, Row before, Row after, int until) {
        Map<String, String> was = entries(before);
        Map<String, String> is = entries(after);
        List<Patch> patches = new ArrayList<>();
        List<NodeTuple> gone = new ArrayList<>();
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (String name : KEYS) {
            NodeTuple known = MarkedText.tuple(item, name);
            String content = is.get(name);
            if (Objects.equals(was.get(name), content)) {
                continue;
            }
            if (known == null && content != null) {
                (name.equals("source") ? last : first).add(key(name) + ": " + content);
            } else if (known != null && content == null) {
                gone.add(known);
            } else if (known != null) {
                patches.add(new Patch(marked.end(known.getKeyNode()), marked.end(known.getValueNode()), ": " + kept(known.getValueNode(), name, before, after)));
            }
        }
        removals(item.getValue(), gone, patches);
        insert(item, first, last, until, patches);
        return patches;
    }

    private void insert(MappingNode item, List<String> first, List<String> last, int until, List<Patch> patches) {
        boolean flow = item.getFlowStyle() == FlowStyle.FLOW;
        String between = flow ? ", " : "\n" + " ".repeat(marked.column(item));
        int at = marked.start(item) + (flow ? 1 : 0);
        int end = flow ? marked.end(item) - 1 : until;
        if (!first.isEmpty()) {
            patches.add(new Patch(at, at, String.join(between, first) + between));
        }
        if (!last.isEmpty()) {
            patches.add(new Patch(end, end, between + String.join(between, last)));
        }
    }

    /** Each entry goes up to the next one; those behind the last that stays go together, from its end on. */
    private void removals(List<NodeTuple> entries, List<NodeTuple> gone, List<Patch> patches) {
        int behind = entries.size();
        while (behind > 1 && gone.contains(entries.get(behind - 1))) {
            behind--;
        }
        for (int i = 0; i < behind - 1; i++) {
            if (gone.contains(entries.get(i))) {
                patches.add(new Patch(marked.start(entries.get(i).getKeyNode()), marked.start(entries.get(i + 1).getKeyNode()), ""));
            }
        }
        if (behind < entries.size()) {
            patches.add(new Patch(
                    marked.end(entries.get(behind - 1).getValueNode()), marked.end(entries.get(entries.size() - 1).getValueNode()), ""));
        }
    }

    /** Cells that stayed are written as they were, in their order; the others follow in the order of the table. */
    private String kept(Node node, String name, Row before, Row after) {
        if (name.equals("when")) {
            return cells(node, before.when(), after.when(), table.inputs(), this::values);
        }
        return name.equals("then")
                ? cells(node, before.then(), after.then(), table.outputs(), this::text)
                : String.valueOf(entries(after).get(name));
    }

    private <T> String cells(Node node, Map<String, T> before, Map<String, T> after, List<String> order, Function<T, String> written) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = ((ScalarNode) tuple.getKeyNode()).getValue();
                T is = after.get(name);
                if (is != null) {
                    cells.put(name, is.equals(before.get(name)) && !marked.isFlow() ? Flow.of(tuple.getValueNode()) : written.apply(is));
                }
            }
        }
        order.stream().filter(name -> after.containsKey(name) && !cells.containsKey(name)).forEach(name -> cells.put(name, written.apply(after.get(name))));
        return mapping(cells);
    }

    /** What a row says, by key in their order, each in one line; what it does not say is not there. */
    private Map<String, String> entries(Row row) {
        Map<String, String> entries = new LinkedHashMap<>();
        put(entries, "from", row.from());
        put(entries, "to", row.to());
        entries.put("when", mapping(inOrder(row.when(), table.inputs(), this::values)));
        entries.put("then", mapping(inOrder(row.then(), table.outputs(), this::text)));
        Source source = row.source();
        if (source != null) {
            Map<String, String> place = new LinkedHashMap<>();
            place.put("document", text(source.document()));
            place.put("clause", text(source.clause()));
            entries.put("source", mapping(place));
        }
        return entries;
    }

    private void put(Map<String, String> entries, String name, @Nullable Object day) {
        if (day != null) {
            entries.put(name, marked.isFlow() ? Flow.quoted(day.toString()) : day.toString());
        }
    }

    private static <T> Map<String, String> inOrder(Map<String, T> cells, List<String> order, Function<T, String> written) {
        Map<String, String> ordered = new LinkedHashMap<>();
        order.stream().filter(cells::containsKey).forEach(name -> ordered.put(name, written.apply(cells.get(name))));
        cells.forEach((name, value) -> ordered.computeIfAbsent(name, absent -> written.apply(value)));
        return ordered;
    }

    private String mapping(Map<String, String> entries) {
        return entries.entrySet().stream().map(entry -> key(entry.getKey()) + ": " + entry.getValue()).collect(Collectors.joining(", ", "{", "}"));
    }

    private String values(List<String> values) {
        return values.size() == 1 ? text(values.get(0)) : values.stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private String key(String name) {
        return marked.isFlow() ? Flow.quoted(name) : Flow.text(name);
    }

    private String text(String text) {
        return marked.isFlow() ? Flow.quoted(text) : Flow.text(text);
    }
}
