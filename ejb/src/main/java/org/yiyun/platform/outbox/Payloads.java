package org.yiyun.platform.outbox;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import org.yiyun.platform.json.InstantWriter;
import org.yiyun.platform.json.RecordWriter;

/** JSON of the messages: every component of the record, null ones too, so that a message of a type always looks alike. */
final class Payloads {
    private static final Jsonb JSON = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withSerializers(new RecordWriter(), new InstantWriter()));

    private Payloads() {}

    static String toJson(Record payload) {
        return JSON.toJson(payload);
    }
}
