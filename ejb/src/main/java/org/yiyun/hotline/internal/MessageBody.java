package org.yiyun.hotline.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.Correction;
import org.yiyun.hotline.HotlineMessage;
import org.yiyun.platform.json.Json;

/** The body of a dead letter, which may be anything: read as far as it goes, masked, corrected. */
final class MessageBody {
    private static final int MAX_KEY = 120;
    private static final Pattern LONG_DIGITS = Pattern.compile("\\d(?:[\\d -]{5,}[\\dXx])");
    private static final Pattern NAME = Pattern.compile("(\"callerName\"\\s*:\\s*\")([^\"]*)");
    private static final String HIDDEN = "***";
    /** Those of a call centre's message, and those of a message about a call. */
    private static final List<String> MEMBERS = Stream.concat(
                    Arrays.stream(HotlineMessage.class.getRecordComponents()).map(component -> component.getName()),
                    Stream.of("callId", "event", "phone", "agent", "at"))
            .toList();

    private final String text;
    private final @Nullable JsonObject json;

    private MessageBody(String text, @Nullable JsonObject json) {
        this.text = text;
        this.json = json;
    }

    static MessageBody of(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return new MessageBody(text, parse(text));
    }

    private static @Nullable JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? object : null;
        } catch (JsonException | IllegalStateException notJson) {
            return null;
        }
    }

    /** By what its sender knows it: its key, or the id of the call that it tells of. */
    @Nullable String key() {
        var key = field("key");
        return key == null ? field("callId") : key;
    }

    /** A member as text, if there is one that can be shown as a key. */
    @Nullable String field(String name) {
        var value = json == null ? null : json.get(name);
        var found = value == null ? null : plain(value).replaceAll("\\p{Cntrl}", "");
        return found == null || found.isBlank() || found.length() > MAX_KEY ? null : found;
    }

    /** The members that a message has, as text; empty if it is no JSON object. */
    Map<String, String> fields(boolean masked) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (json != null) {
            for (var name : MEMBERS) {
                var value = json.get(name);
                if (value != null && value != JsonValue.NULL) {
                    var plain = plain(value);
                    fields.put(name, masked ? masked(name, plain) : plain);
                }
            }
        }
        return fields;
    }

    /** The whole text, personal data hidden if wanted. */
    String text(boolean masked) {
        return masked ? digitsMasked(NAME.matcher(text).replaceAll("$1" + HIDDEN)) : text;
    }

    /** @param original the bytes, which need not be text */
    byte[] corrected(Correction correction, byte[] original) {
        if (correction.body() != null) {
            return correction.body().getBytes(UTF_8);
        }
        if (correction.fields() == null || correction.fields().isEmpty()) {
            return original;
        }
        var builder = json == null ? Json.createObjectBuilder() : Json.createObjectBuilder(json);
        correction.fields().forEach((name, value) -> {
            if (value == null || value.isBlank()) {
                builder.remove(name);
            } else if (name.equals("schema") && value.matches("\\d{1,9}")) {
                builder.add(name, Integer.parseInt(value));
            } else {
                builder.add(name, value);
            }
        });
        return builder.build().toString().getBytes(UTF_8);
    }

    private static String masked(String name, String value) {
        return name.equals("callerName") ? value.substring(0, Math.min(1, value.length())) + HIDDEN : digitsMasked(value);
    }

    /** Telephone and identity numbers, wherever they stand. */
    private static String digitsMasked(String value) {
        return LONG_DIGITS.matcher(value).replaceAll(HIDDEN);
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
