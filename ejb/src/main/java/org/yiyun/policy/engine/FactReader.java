package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * Reads a claim as it comes in, maps of maps as in JSON, into the facts of a policy. What the policy does not know is passed
 * over; what it knows must be right. That something is missing is told when it is needed.
 */
public final class FactReader {
    /** Most lines of one claim. */
    public static final int MAX_LINES = 5000;

    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private final List<FieldError> faults = new ArrayList<>();

    private FactReader() {}

    /**
     * The facts of a body with {@code mode}, {@code person}, {@code priorYear}, {@code claim}.
     *
     * @throws BusinessException INVALID with every fault and its path
     */
    public static Facts read(Layout layout, Map<String, Object> body) {
        FactReader reader = new FactReader();
        List<?> lines = reader.lines(body);
        Facts facts = new Facts(layout, lines.size());
        for (FactPlace place : layout.places()) {
            if (place.ofLine()) {
                for (int line = 0; line < lines.size(); line++) {
                    reader.fact(facts, place, line, place.in(lines.get(line)));
                }
            } else {
                reader.fact(facts, place, -1, place.in(body));
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

    private void fact(Facts facts, FactPlace place, int line, @Nullable Object value) {
        if (value == null) {
            place.putAbsent(facts, line);
        } else if (isTree(value)) {
            fault(place, line, "field.type.string", Map.of());
        } else if (place.isNumber()) {
            number(facts, place, line, value);
        } else {
            symbol(facts, place, line, value);
        }
    }

    /** Texts and numbers are seen at once; what interfaces a class has takes time to find out. */
    private static boolean isTree(Object value) {
        return value.getClass() != String.class && value.getClass() != BigDecimal.class && (value instanceof Map || value instanceof List);
    }

    private void number(Facts facts, FactPlace place, int line, Object value) {
        if (!(value instanceof BigDecimal number)) {
            fault(place, line, "field.type.number", Map.of());
        } else if (number.precision() - number.scale() > 12 || number.compareTo(MOST) > 0) {
            fault(place, line, "field.max", Map.of("value", MOST.toPlainString()));
        } else if (number.signum() < 0) {
            fault(place, line, "field.min", Map.of("value", 0));
        } else if (number.scale() > place.decimals() && number.stripTrailingZeros().scale() > place.decimals()) {
            fault(place, line, place.decimals() == 0 ? "field.type.integer" : "field.policy.decimals", Map.of("max", place.decimals()));
        } else {
            place.put(facts, line, number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number);
        }
    }

    private void symbol(Facts facts, FactPlace place, int line, Object value) {
        int position = place.position(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value));
        if (position < 0) {
            fault(place, line, "field.enum", Map.of("allowed", place.allowed()));
        } else {
            place.put(facts, line, position);
        }
    }

    private void fault(FactPlace place, int line, String key, Map<String, ?> params) {
        faults.add(new FieldError(PolicyStop.path(place.name(), line), key, params));
    }
}
