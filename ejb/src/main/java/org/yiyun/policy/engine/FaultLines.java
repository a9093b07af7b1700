package org.yiyun.policy.engine;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** In which line of a policy's text a fault stands, by the path that the reader gives it; for whoever has the text before them. */
public final class FaultLines {
    private final @Nullable Node root;

    private FaultLines(@Nullable Node root) {
        this.root = root;
    }

    /** Of a text that may be no YAML at all; then no fault has a line. */
    public static FaultLines of(String text) {
        try {
            return new FaultLines(new MarkedText(text).root());
        } catch (YamlEngineException | NoSuchElementException unreadable) {
            return new FaultLines(null);
        }
    }

    /**
     * The line, counted from 1, of the innermost part of the path that the text has.
     *
     * @param path as in {@code parameters[4].values[0].when.line.kind}; keys may have dots themselves
     */
    public OptionalInt lineOf(String path) {
        if (root == null || path.isEmpty()) {
            return OptionalInt.empty();
        }
        Node found = root;
        Node within = root;
        String rest = path;
        while (!rest.isEmpty()) {
            if (rest.startsWith("[")) {
                int end = rest.indexOf(']');
                Node item = end < 0 ? null : item(within, rest.substring(1, end));
                if (item == null) {
                    break;
                }
                found = item;
                within = item;
                rest = after(rest, end + 1);
            } else {
                NodeTuple tuple = tuple(within, rest);
                if (tuple == null) {
                    break;
                }
                found = tuple.getKeyNode();
                within = tuple.getValueNode();
                rest = after(rest, key(tuple).length());
            }
        }
        return found == root ? OptionalInt.empty() : line(found);
    }

    private static OptionalInt line(Node node) {
        return node.getStartMark().map(Mark::getLine).map(line -> OptionalInt.of(line + 1)).orElse(OptionalInt.empty());
    }

    private static String after(String path, int length) {
        String rest = path.substring(length);
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private static @Nullable Node item(Node list, String position) {
        List<Node> items = MarkedText.items(list);
        int at = position.matches("\\d{1,9}") ? Integer.parseInt(position) : -1;
        return at >= 0 && at < items.size() ? items.get(at) : null;
    }

    /** The entry whose key the path begins with, the longest if several do. */
    private static @Nullable NodeTuple tuple(Node mapping, String path) {
        NodeTuple longest = null;
        if (mapping instanceof MappingNode entries) {
            for (NodeTuple tuple : entries.getValue()) {
                String key = key(tuple);
                boolean begins = !key.isEmpty() && path.startsWith(key)
                        && (path.length() == key.length() || path.charAt(key.length()) == '.' || path.charAt(key.length()) == '[');
                if (begins && (longest == null || key.length() > key(longest).length())) {
                    longest = tuple;
                }
            }
        }
        return longest;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
