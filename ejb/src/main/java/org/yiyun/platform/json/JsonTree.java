package org.yiyun.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** JSON whose members are somebody else's business, as maps, lists, texts, exact numbers and truth values. */
public final class JsonTree {
    private static final int MOST_DIGITS = 40;

    private JsonTree() {}

    /**
     * The members of an object.
     *
     * @param path where the object stands in what came in, for faults
     * @throws BusinessException INVALID for a number like 1E999999999, which is a number too but nobody's amount
     */
    public static Map<String, Object> read(JsonObject object, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, member) -> map.put(name, value(member, path.isEmpty() ? name : path + "." + name)));
        return map;
    }

    /** What {@link #write} wrote. */
    public static Map<String, Object> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return read(reader.readObject(), "");
        }
    }

    /** The members as text; numbers keep their digits. */
    public static String write(Map<String, ?> members) {
        return json(members).toString();
    }

    private static @Nullable Object value(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return read(object, path);
        }
        if (value instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                list.add(value(array.get(i), path + "[" + i + "]"));
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

    private static BigDecimal number(JsonNumber number, String path) {
        BigDecimal value = number.bigDecimalValue();
        if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw BusinessException.invalid(path, "field.type.number", Map.of());
        }
        return value;
    }

    private static JsonValue json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = Json.createObjectBuilder();
            map.forEach((name, member) -> object.add(String.valueOf(name), json(member)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(each -> array.add(json(each)));
            return array.build();
        }
        if (value instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value == null ? JsonValue.NULL : Json.createValue(String.valueOf(value));
    }
}
