package org.yiyun.policy.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML in one line. */
final class Flow {
    private Flow() {}

    /** Empty for nothing. */
    static String of(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(entries(mapping));
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof ScalarNode scalar ? plain(scalar) : "";
    }

    /** A mapping with one entry set after {@code from}. */
    static String with(Node node, String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        entries((MappingNode) node).forEach((name, content) -> {
            if (!name.equals(key)) {
                changed.put(name, content);
            }
            if (name.equals("from")) {
                changed.put(key, value);
            }
        });
        return mapping(changed);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Map<String, String> entries(MappingNode mapping) {
        Map<String, String> entries = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> entries.put(of(tuple.getKeyNode()), of(tuple.getValueNode())));
        return entries;
    }

    private static String mapping(Map<String, String> entries) {
        return entries.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String plain(ScalarNode scalar) {
        String text = scalar.getValue();
        return text.matches("[\\p{L}\\p{N}_.·/()（）%-]+") && !scalar.getScalarStyle().toString().equals("\"") ? text : quoted(text);
    }
}
