package org.yiyun.catalog.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.platform.json.Json;

/** Contents of entries as JSON. A million of them are written in an import, so writing goes without a generator. */
final class EntryJson {
    private static final String HEX = "0123456789abcdef";

    private EntryJson() {}

    static EntryContent read(String text) {
        return new EntryContent(texts(text));
    }

    static @Nullable EntryContent readNullable(@Nullable String text) {
        return text == null ? null : read(text);
    }

    /** Members that are texts, in order. */
    static Map<String, String> texts(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
        }
        return values;
    }

    static String write(Map<String, String> values) {
        var json = new StringBuilder(values.size() * 24 + 2);
        json.append('{');
        values.forEach((key, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            text(json, key);
            json.append(':');
            text(json, value);
        });
        return json.append('}').toString();
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
