package org.yiyun.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.StringReader;
import java.lang.annotation.ElementType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.FieldErrors;
import org.yiyun.platform.problem.ProblemType;

/**
 * Turns JSON text into a record and tells every fault at once, each with its path, instead of stopping at the first as
 * the standard binding does. Unknown members are passed over, so that senders may be newer than we are.
 */
@ApplicationScoped
public class RecordReader {
    private final Validator validator;

    /** Records are no entities: asking JPA of every component whether it is loaded costs more than checking it. */
    @Inject
    public RecordReader(ValidatorFactory validators) {
        this(validators.usingContext().traversableResolver(new AllThere()).getValidator());
    }

    public RecordReader(Validator validator) {
        this.validator = validator;
    }

    /** For the proxy. */
    protected RecordReader() {
        this((Validator) null);
    }

    private static final class AllThere implements TraversableResolver {
        @Override
        public boolean isReachable(Object bean, Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object bean, Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }

    /**
     * The record in the text.
     *
     * @throws BusinessException MALFORMED if the text is no JSON object, INVALID with all faults if it does not fit
     */
    public <R extends Record> R read(String json, Class<R> type) {
        return read(parse(json), type);
    }

    /** As {@link #read(String, Class)}. @throws BusinessException INVALID also if the bytes are no UTF-8 */
    public <R extends Record> R read(byte[] json, Class<R> type) {
        return read(text(json), type);
    }

    public <R extends Record> R read(JsonObject json, Class<R> type) {
        var errors = new ArrayList<FieldError>();
        var record = new RecordBinder(errors).bind(json, type, "");
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
        return validated(type.cast(record));
    }

    /** The record itself if its constraints hold. */
    public <R> R validated(R record) {
        var errors = FieldErrors.of(validator.validate(record));
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
        return record;
    }

    private static String text(byte[] json) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException notText) {
            throw BusinessException.invalid("", "field.encoding", Map.of());
        }
    }

    private static JsonObject parse(String json) {
        try (var parser = Json.createParser(new StringReader(json))) {
            if (parser.hasNext() && parser.next() == Event.START_OBJECT) {
                var object = parser.getObject();
                if (!parser.hasNext()) {
                    return object;
                }
            }
            throw new BusinessException(ProblemType.MALFORMED, Map.of("line", 1, "column", 1));
        } catch (JsonParsingException fault) {
            var at = fault.getLocation();
            throw new BusinessException(
                    ProblemType.MALFORMED, Map.of("line", at.getLineNumber(), "column", at.getColumnNumber()));
        } catch (RuntimeException fault) { // one of no kind of its own for what is nested too deeply
            throw new BusinessException(ProblemType.MALFORMED, Map.of("line", 1, "column", 1));
        }
    }
}
