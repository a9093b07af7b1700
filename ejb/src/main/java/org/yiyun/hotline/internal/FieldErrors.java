package org.yiyun.hotline.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.problem.FieldError;

/** Errors and headers as stored JSON. */
final class FieldErrors {
    private FieldErrors() {}

    static String toJson(List<FieldError> errors) {
        var array = Json.createArrayBuilder();
        for (var error : errors) {
            array.add(Json.createObjectBuilder()
                    .add("path", error.path())
                    .add("key", error.key())
                    .add("params", object(error.params())));
        }
        return array.build().toString();
    }

    static List<FieldError> fromJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(error -> new FieldError(error.getString("path"), error.getString("key"), map(error.getJsonObject("params"))))
                    .toList();
        }
    }

    static String toJson(Map<String, String> headers) {
        return object(headers).toString();
    }

    static Map<String, String> mapFromJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return map(reader.readObject());
        }
    }

    private static JsonObject object(Map<String, ?> values) {
        var builder = Json.createObjectBuilder();
        values.forEach((name, value) -> builder.add(name, String.valueOf(value)));
        return builder.build();
    }

    private static Map<String, String> map(JsonObject object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.forEach((name, value) -> values.put(name, text(value)));
        return values;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
