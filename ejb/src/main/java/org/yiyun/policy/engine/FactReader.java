package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition.Fact;

/**
 * Reads a claim as it comes in, maps of maps as in JSON, into the facts of a policy. What the policy does not know is passed
 * over; what it knows must be right. That something is missing is told when it is needed.
 */
public final class FactReader {
    /** Most lines of one claim. */
    public static final int MAX_LINES = 5000;

    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private final Layout layout;
    private final List<FieldError> faults = new ArrayList<>();

    private FactReader(Layout layout) {
        this.layout = layout;
    }

    /**
     * The facts of a body with {@code mode}, {@code person}, {@code priorYear}, {@code claim}.
     *
     * @throws BusinessException INVALID with every fault and its path
     */
    public static Facts read(Layout layout, Map<String, Object> body) {
        FactReader reader = new FactReader(layout);
        List<?> lines = reader.lines(body);
        Facts facts = new Facts(layout, lines.size());
        for (Fact fact : layout.facts()) {
            if (fact.ofLine()) {
                for (int line = 0; line < lines.size(); line++) {
                    reader.fact(facts, fact, line, value(lines.get(line), fact.name().substring("line.".length())));
                }
            } else {
                reader.fact(facts, fact, -1, value(body, PolicyStop.path(fact.name(), -1)));
            }
        }
        if (!reader.faults.isEmpty()) {
            throw BusinessException.invalid(reader.faults);
        }
        return facts;
    }

    private List<?> lines(Map<String, Object> body) {
        Object claim = body.get("claim");
        Object lines = claim instanceof Map<?, ?> map ? map.get("lines") : null;
        if (!(claim instanceof Map<?, ?>)) {
            faults.add(new FieldError("claim", claim == null ? "field.required" : "field.type.object", Map.of()));
        } else if (!(lines instanceof List<?> list)) {
            faults.add(new FieldError("claim.lines", lines == null ? "field.required" : "field.type.array", Map.of()));
        } else if (list.isEmpty() || list.size() > MAX_LINES) {
            faults.add(new FieldError("claim.lines", "field.count", Map.of("min", 1, "max", MAX_LINES)));
        } else {
            for (int i = 0; i < list.size(); i++) {
                if (!(list.get(i) instanceof Map<?, ?>)) {
                    faults.add(new FieldError("claim.lines[" + i + "]", "field.type.object", Map.of()));
                }
            }
            return list;
        }
        return List.of();
    }

    private void fact(Facts facts, Fact fact, int line, @Nullable Object value) {
        String path = PolicyStop.path(fact.name(), line);
        if (value == null) {
            if (fact.absent() != null) {
                layout.put(facts, fact.name(), line, fact.absent());
            }
        } else if (value instanceof Map || value instanceof List) {
            faults.add(new FieldError(path, "field.type.string", Map.of()));
        } else if (isNumber(fact)) {
            number(facts, fact, line, path, value);
        } else {
            symbol(facts, fact, line, path, value);
        }
    }

    private boolean isNumber(Fact fact) {
        Slot slot = layout.slot(fact.name());
        return slot != null && slot.kind() == Slot.Kind.NUMBER;
    }

    private void number(Facts facts, Fact fact, int line, String path, Object value) {
        if (!(value instanceof BigDecimal number)) {
            faults.add(new FieldError(path, "field.type.number", Map.of()));
        } else if (number.precision() - number.scale() > 12 || number.compareTo(MOST) > 0) {
            faults.add(new FieldError(path, "field.max", Map.of("value", MOST.toPlainString())));
        } else if (number.signum() < 0) {
            faults.add(new FieldError(path, "field.min", Map.of("value", 0)));
        } else if (number.stripTrailingZeros().scale() > decimals(fact)) {
            faults.add(new FieldError(path, decimals(fact) == 0 ? "field.type.integer" : "field.policy.decimals", Map.of("max", decimals(fact))));
        } else {
            layout.put(facts, fact.name(), line, number.toPlainString());
        }
    }

    /** What has accumulated is exact to a hundredth of a fen. */
    private static int decimals(Fact fact) {
        return switch (fact.type()) {
            case "COUNT" -> 0;
            case "MONEY" -> fact.name().startsWith("prior.") ? 4 : 2;
            default -> 6;
        };
    }

    private void symbol(Facts facts, Fact fact, int line, String path, Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        if (!layout.put(facts, fact.name(), line, text)) {
            Slot slot = layout.slot(fact.name());
            String allowed = slot == null || slot.dimension() == null ? ""
                    : slot.dimension().values().stream().collect(Collectors.joining(" "));
            faults.add(new FieldError(path, "field.enum", Map.of("allowed", allowed)));
        }
    }

    private static @Nullable Object value(@Nullable Object tree, String path) {
        Object at = tree;
        for (String name : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }
}
