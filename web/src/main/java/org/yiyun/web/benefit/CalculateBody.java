package org.yiyun.web.benefit;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.IdentityNumber;

/**
 * Body of {@code POST /benefits/calculate}. What is in {@code person}, {@code priorYear} and {@code claim} is the policy's
 * business; members that it does not know are passed over.
 */
public record CalculateBody(
        @NotBlank @Size(max = 60) String scheme,
        @NotNull LocalDate on,
        @Nullable Instant knownOn,
        @Nullable @Min(1) Integer version,
        @Nullable @Size(max = 40) String mode,
        @Nullable JsonObject person,
        @Nullable JsonObject priorYear,
        @NotNull JsonObject claim) {
    private static final int MOST_DIGITS = 40;

    CalculateBenefit question() {
        checkIdentity();
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "mode", mode);
        put(body, "person", person == null ? null : tree(person, "person"));
        put(body, "priorYear", priorYear == null ? null : tree(priorYear, "priorYear"));
        put(body, "claim", tree(claim, "claim"));
        return new CalculateBenefit(scheme, on, knownOn, version, body);
    }

    /** A number that is told must be one, whether or not the policy needs it. */
    private void checkIdentity() {
        if (person != null && person.get("idNumber") instanceof JsonString number && IdentityNumber.parse(number.getString()).isEmpty()) {
            throw BusinessException.invalid("person.idNumber", "field.identity", Map.of());
        }
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private static @Nullable Object tree(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((name, member) -> map.put(name, tree(member, path + "." + name)));
            return map;
        }
        if (value instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                list.add(tree(array.get(i), path + "[" + i + "]"));
            }
            return list;
        }
        if (value instanceof JsonNumber number) {
            return number(number, path);
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value == JsonValue.NULL ? null : (Object) (value == JsonValue.TRUE);
    }

    /** 1E999999999 is a number too, but nobody's bill. */
    private static BigDecimal number(JsonNumber number, String path) {
        BigDecimal value = number.bigDecimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw BusinessException.invalid(path, "field.type.number", Map.of());
        }
        return value;
    }
}
