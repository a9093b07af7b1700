package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** A text that is read as that text: plain where nothing in it means anything to YAML, else quoted. */
    static String text(String text) {
        return text.matches("[\\p{L}\\p{N}_.·/()（）][\\p{L}\\p{N}_.·/()（）%-]*|-\\p{N}+(\\.\\p{N}+)?") && !text.equalsIgnoreCase("null")
                ? text
                : quoted(text);
    }

    /** As JSON has it, which YAML reads too. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /** Maps, lists, texts, exact numbers and truth values as JSON in one line. */
    static String json(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> quoted(String.valueOf(e.getKey())) + ": " + json(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(Flow::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return tree == null || tree instanceof Boolean ? String.valueOf(tree) : quoted(tree.toString());
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
