package org.yiyun.notification.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;

/** The values of a notice as stored JSON, and its words in a language. */
final class NoticeText {
    /** An id as the database gives it: a UUID or a count. */
    private static final Pattern ID = Pattern.compile("\\d{1,19}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> TITLES = List.of("title", "name", "kind");

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

    /**
     * What people call the subject: its number or code as it is. An id of the database says nothing to anybody; the title or name among
     * the values stands for it, or a word that it can be opened.
     */
    static String label(Locale language, String subject, String stored) {
        if (!ID.matcher(subject).matches()) {
            return subject;
        }
        try (var reader = Json.createReader(new StringReader(stored))) {
            var values = reader.readObject();
            return TITLES.stream().filter(values::containsKey).findFirst()
                    .map(name -> word(language, values.get(name)))
                    .orElseGet(() -> Texts.get(language, "notification.subject.open"));
        }
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
