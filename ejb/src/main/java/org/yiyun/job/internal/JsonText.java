package org.yiyun.job.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** JSON objects to and from the text of a {@code jsonb} column. */
final class JsonText {
    private JsonText() {}

    static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static @Nullable JsonObject parseNullable(@Nullable Object text) {
        return text == null ? null : parse((String) text);
    }

    static @Nullable String of(@Nullable JsonObject json) {
        return json == null ? null : json.toString();
    }
}
