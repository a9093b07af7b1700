package org.yiyun.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.math.BigDecimal;
import org.yiyun.platform.json.InstantWriter;
import org.yiyun.platform.json.RecordWriter;

/**
 * How answers look: instants in ISO-8601 with the offset of China, decimals with two places at least, members that have no
 * value as {@code null}, so that every answer of a kind has the same members.
 */
@Provider
public class JsonConfig implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(true)
            .withSerializers(new RecordWriter(), new InstantWriter(), new Decimals()));

    /** The same writer for whoever needs the text of an answer before it is sent. */
    public static Jsonb jsonb() {
        return JSONB;
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    /** Numbers, never strings; {@code 5} is {@code 5.00}. */
    public static final class Decimals implements JsonbSerializer<BigDecimal> {
        private static final int PLACES = 2;

        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializationContext context) {
            out.write(number.scale() < PLACES ? number.setScale(PLACES) : number);
        }
    }
}
