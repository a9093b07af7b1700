package org.yiyun.web.benefit;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * Body of {@code POST /benefits/compare}: two calculations, or one and what is changed of it.
 *
 * @param right  the other calculation; either this or {@code change}
 * @param change members of {@code on mode person priorYear claim} that replace those of the left, as a merge patch (RFC 7396)
 */
public record CompareBody(@NotNull @Valid CalculateBody left, @Nullable @Valid CalculateBody right, @Nullable JsonObject change) {
    private static final List<String> CHANGED = List.of("on", "mode", "person", "priorYear", "claim");

    CalculateBenefit leftQuestion() {
        return left.question();
    }

    /** @throws BusinessException INVALID unless exactly one of the two says what the right side is */
    CalculateBenefit rightQuestion() {
        if ((right == null) == (change == null)) {
            throw BusinessException.invalid("right", "field.benefit.compare", Map.of());
        }
        return right == null ? patched(change).question() : right.question();
    }

    private CalculateBody patched(JsonObject patch) {
        var unknown = patch.keySet().stream().filter(name -> !CHANGED.contains(name))
                .map(name -> new FieldError("change." + name, "field.unknown", Map.of("id", name))).toList();
        if (!unknown.isEmpty()) {
            throw BusinessException.invalid(unknown);
        }
        return new CalculateBody(
                left.scheme(), patch.containsKey("on") ? day(patch.get("on")) : left.on(), left.knownOn(), left.version(),
                patch.containsKey("mode") ? text(patch.get("mode")) : left.mode(), merged(left.person(), patch.get("person")),
                merged(left.priorYear(), patch.get("priorYear")), claim(patch.get("claim")));
    }

    private JsonObject claim(@Nullable JsonValue patch) {
        var merged = merged(left.claim(), patch);
        if (merged == null) {
            throw BusinessException.invalid("change.claim", "field.required", Map.of());
        }
        return merged;
    }

    private static @Nullable JsonObject merged(@Nullable JsonObject known, @Nullable JsonValue patch) {
        if (patch == null) {
            return known;
        }
        if (!(patch instanceof JsonObject changes)) {
            return null;
        }
        var merged = Json.createObjectBuilder(known == null ? JsonValue.EMPTY_JSON_OBJECT : known);
        changes.forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.NULL) {
                merged.remove(name);
            } else if (value instanceof JsonObject && known != null && known.get(name) instanceof JsonObject inner) {
                merged.add(name, merged(inner, value));
            } else {
                merged.add(name, value);
            }
        });
        return merged.build();
    }

    private static LocalDate day(JsonValue value) {
        try {
            return LocalDate.parse(String.valueOf(text(value)));
        } catch (DateTimeParseException noDay) {
            throw BusinessException.invalid("change.on", "field.date", Map.of());
        }
    }

    private static @Nullable String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : null;
    }
}
