package org.yiyun.web.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** Reads JSON bodies into records and checks them, every fault told with its path. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordBodyReader implements MessageBodyReader<Record> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    private RecordReader records;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return records.read(text(body), type);
    }

    /** The body as text; an empty one stands for an object without members. */
    public static String text(InputStream body) throws IOException {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body.readAllBytes())).toString();
            var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            return text.isBlank() ? "{}" : text.substring(start);
        } catch (CharacterCodingException notUtf8) {
            throw new BusinessException(ProblemType.MALFORMED, Map.of("line", 1, "column", 1));
        }
    }
}
