package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.HotlineMessage;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;

/** Reads the body of a message strictly and translates it into a request for a ticket. */
@ApplicationScoped
public class HotlineParser {
    /** A sender's clock may be fast by that much; such a time counts as now. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Map<String, String> MESSAGE_PATHS =
            Map.of("contact.name", "callerName", "contact.phone", "callerPhone", "externalKey", "key");

    private final RecordReader reader;
    private final BusinessClock clock;

    @Inject
    public HotlineParser(RecordReader reader, BusinessClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    protected HotlineParser() {
        this(null, null);
    }

    /**
     * @throws BusinessException TOO_LARGE, MALFORMED or INVALID with every fault and its path
     */
    public OpenTicket parse(byte[] body) {
        if (body.length > HotlineMessage.MAX_BYTES) {
            throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "256 KiB"));
        }
        var message = reader.read(body, HotlineMessage.class);
        if (message.schema() != HotlineMessage.SCHEMA) {
            throw BusinessException.invalid("schema", "field.enum", Map.of("allowed", HotlineMessage.SCHEMA));
        }
        return new OpenTicket(
                message.kind(),
                message.channel(),
                message.title(),
                message.description(),
                null,
                null,
                null,
                message.institution(),
                new Contact(message.callerName(), message.callerPhone()),
                message.key(),
                occurredAt(message.occurredAt()));
    }

    /** Where a fault of the request stands in the message. */
    public static String messagePath(String path) {
        return MESSAGE_PATHS.getOrDefault(path, path);
    }

    private @Nullable Instant occurredAt(@Nullable Instant told) {
        var now = clock.now();
        if (told == null || !told.isAfter(now)) {
            return told;
        }
        if (told.isAfter(now.plus(CLOCK_SKEW))) {
            throw BusinessException.invalid("occurredAt", "field.future", Map.of());
        }
        return now;
    }
}
