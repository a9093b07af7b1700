package org.yiyun.notification.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;

/** The values of a notice as stored JSON, and its words in a language. */
final class NoticeText {

    private NoticeText() {}

    static String store(Map<String, ?> params) {
        var object = Json.createObjectBuilder();
        params.forEach((name, value) -> {
            if (value instanceof TextKey text) {
                object.add(name, Json.createObjectBuilder().add("text", text.key()));
            } else if (value instanceof Instant time) {
                object.add(name, Json.createObjectBuilder().add("time", time.toString()));
            } else {
                object.add(name, String.valueOf(value));
            }
        });
        return object.build().toString();
    }

    static String of(Locale language, String textKey, String subject, String stored) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("subject", subject);
        try (var reader = Json.createReader(new StringReader(stored))) {
            reader.readObject().forEach((name, value) -> words.put(name, word(language, value)));
        }
        return Texts.get(language, textKey, words);
    }

    private static String word(Locale language, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.containsKey("text")
                    ? Texts.get(language, object.getString("text"))
                    : Times.MINUTES.format(Instant.parse(object.getString("time")));
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
