package org.yiyun.platform.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.yiyun.platform.BusinessClock;

/** Writes instants in ISO-8601 with the offset of China: {@code 2026-01-31T09:30:00+08:00}. */
public final class InstantWriter implements JsonbSerializer<Instant> {
    @Override
    public void serialize(Instant instant, JsonGenerator out, SerializationContext context) {
        out.write(text(instant));
    }

    static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(BusinessClock.ZONE));
    }
}
