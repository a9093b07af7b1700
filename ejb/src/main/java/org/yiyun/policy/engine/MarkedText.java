package org.yiyun.policy.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The text of a policy with the nodes that it consists of, and where each of them stands in it. */
final class MarkedText {
    private final String text;
    private final Node root;
    /** Where each code point begins; null where all are one char. */
    private final int @Nullable [] offsets;

    /** @param text of a policy that has been read before: it is YAML */
    MarkedText(String text) {
        this.text = text;
        root = new Compose(LoadSettings.builder().setUseMarks(true).setCodePointLimit(2 * PolicyReader.MAX_LENGTH).build())
                .composeString(text).orElseThrow();
        offsets = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? offsets(text) : null;
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at = i + 1 < offsets.length ? text.offsetByCodePoints(at, 1) : at;
        }
        return offsets;
    }

    String text() {
        return text;
    }

    Node root() {
        return root;
    }

    /** Whether it is written as JSON is, where nothing depends on lines. */
    boolean isFlow() {
        return root instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
    }

    static List<Node> items(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    static @Nullable Node entry(@Nullable Node node, String key) {
        NodeTuple tuple = tuple(node, key);
        return tuple == null ? null : tuple.getValueNode();
    }

    static @Nullable NodeTuple tuple(@Nullable Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            return null;
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The text of an entry, empty for none. */
    static String scalar(@Nullable Node node, String key) {
        return entry(node, key) instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    /** Column in which the node begins, from 0. */
    int column(Node node) {
        return node.getStartMark().orElseThrow().getColumn();
    }

    /** A block ends with the last thing in it; comments and the space before the next one belong to neither. */
    int end(Node node) {
        if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW && !mapping.getValue().isEmpty()) {
            return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode sequence && sequence.getFlowStyle() != FlowStyle.FLOW && !sequence.getValue().isEmpty()) {
            return end(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        int end = offset(node.getEndMark().orElseThrow());
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the line of that place ends, before its line feed. */
    int lineEnd(int at) {
        int feed = text.indexOf('\n', at);
        return feed < 0 ? text.length() : feed;
    }

    /** Marks count code points, texts chars. */
    private int offset(Mark mark) {
        return offsets == null ? mark.getIndex() : offsets[mark.getIndex()];
    }
}
