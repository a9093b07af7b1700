package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.yiyun.platform.problem.FieldError;

/** A mapping of the policy text. Whoever reads it asks for every key that may be there; {@link #end} finds the others. */
final class Section {
    private static final int MAX_TEXT = 4000;

    private final String path;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<FieldError> faults;

    Section(String path, Node node, List<FieldError> faults) {
        this.path = path;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.add(new FieldError(path, "field.type.object", Map.of()));
            return;
        }
        mapping.getValue().forEach(tuple -> {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.put(key, tuple.getValueNode()) != null) {
                fault(key, "field.repeated", Map.of());
            }
        });
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Nullable Object fault(String key, String message, Map<String, ?> params) {
        faults.add(new FieldError(path(key), message, params));
        return null;
    }

    /** To be called when everything has been asked for: unknown keys are faults, never passed over. */
    void end() {
        entries.keySet().stream().filter(key -> !asked.contains(key)).forEach(key ->
                fault(key, "field.policy.key", Map.of("allowed", String.join(" ", asked))));
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key) && !isNull(entries.get(key));
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null) {
            fault(key, "field.required", Map.of());
            return "";
        }
        return text;
    }

    @Nullable String optionalText(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            fault(key, "field.type.string", Map.of());
            return null;
        }
        String text = scalar.getValue().strip();
        if (text.length() > MAX_TEXT) {
            fault(key, "field.size", Map.of("min", 1, "max", MAX_TEXT));
        }
        return text.isEmpty() ? null : text;
    }

    boolean flag(String key) {
        String text = optionalText(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            fault(key, "field.type.boolean", Map.of());
        }
        return "true".equals(text);
    }

    @Nullable LocalDate optionalDate(String key) {
        String text = optionalText(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            fault(key, "field.date", Map.of());
            return null;
        }
    }

    LocalDate date(String key) {
        if (!has(key)) {
            fault(key, "field.required", Map.of());
        }
        LocalDate date = optionalDate(key);
        return date == null ? LocalDate.EPOCH : date;
    }

    BigDecimal number(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            fault(key, "field.type.number", Map.of());
            return BigDecimal.ZERO;
        }
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String text = text(key);
        E[] all = type.getEnumConstants();
        return Arrays.stream(all).filter(constant -> constant.name().equals(text)).findFirst().orElseGet(() -> {
            if (!text.isEmpty()) {
                fault(key, "field.enum", Map.of("allowed", Arrays.stream(all).map(Enum::name).collect(Collectors.joining(" "))));
            }
            return all[0];
        });
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue().strip());
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            sequence.getValue().forEach(item -> texts.add(((ScalarNode) item).getValue().strip()));
        } else {
            fault(key, "field.type.array", Map.of());
        }
        if (new HashSet<>(texts).size() < texts.size()) {
            fault(key, "field.duplicate", Map.of());
        }
        return texts;
    }

    @Nullable Section section(String key) {
        Node node = node(key);
        return node == null ? null : new Section(path(key), node, faults);
    }

    /** A list of mappings, each read by the function. */
    <T> List<T> list(String key, Function<Section, T> read) {
        Node node = node(key);
        List<T> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                Section item = new Section(path(key) + "[" + i + "]", sequence.getValue().get(i), faults);
                items.add(read.apply(item));
                item.end();
            }
        } else if (node != null) {
            fault(key, "field.type.array", Map.of());
        }
        return items;
    }

    /** Every key of this mapping, whatever it is called. */
    List<String> keys() {
        asked.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    /** The content as maps, lists, texts, numbers and truth values, as JSON would have it. */
    Object tree(String key) {
        Node node = node(key);
        return node == null ? Map.of() : Trees.of(node);
    }

    private @Nullable Node node(String key) {
        return has(key) ? entries.get(key) : null;
    }

    private static boolean isNull(@Nullable Node node) {
        return node == null || node.getTag().equals(Tag.NULL);
    }
}
