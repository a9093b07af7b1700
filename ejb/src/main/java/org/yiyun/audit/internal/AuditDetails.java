package org.yiyun.audit.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Details of an entry as JSON text. */
public final class AuditDetails {
    private AuditDetails() {}

    public static String text(Map<String, ?> details) {
        return object(details).toString();
    }

    /** At most {@code max} characters and none that cannot be stored or shown: the text may come from an attacker. */
    public static String printable(String text, int max) {
        var cut = text.length() <= max ? text : text.substring(0, max);
        return cut.codePoints()
                .map(c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static JsonValue object(Map<?, ?> map) {
        var object = Json.createObjectBuilder();
        map.forEach((key, value) -> object.add(String.valueOf(key), value(value)));
        return object.build();
    }

    private static JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof BigDecimal decimal) {
            return Json.createValue(decimal);
        } else if (value instanceof Number number) {
            return Json.createValue(number.longValue());
        } else if (value instanceof Map<?, ?> map) {
            return object(map);
        } else if (value instanceof Collection<?> items) {
            var array = Json.createArrayBuilder();
            items.forEach(item -> array.add(value(item)));
            return array.build();
        }
        return Json.createValue(value.toString().replace("\0", ""));
    }
}
