package org.yiyun.job.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobTakeover;

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

    /** Rows of {@code job_takeover} as PostgreSQL makes JSON of them. */
    static List<JobTakeover> takeovers(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> new JobTakeover(row.getInt("attempt"), row.getString("node"), row.getString("from_node", null),
                            JobTakeover.Reason.valueOf(row.getString("reason")),
                            OffsetDateTime.parse(row.getString("at")).toInstant()))
                    .toList();
        }
    }

    static @Nullable String of(@Nullable JsonObject json) {
        return json == null ? null : json.toString();
    }
}
