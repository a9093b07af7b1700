package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Map;
import java.util.Set;
import org.yiyun.intake.CallMessage;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.DeadLetterBox;
import org.yiyun.platform.outbox.Deliveries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Messages about calls. One that does not fit is a dead letter at once, with its reasons; any other fault brings it again, and makes a
 * dead letter of it at last. What comes again tells nothing new.
 */
@ApplicationScoped
public class CallMessages {
    /** Name of the queue. */
    static final String QUEUE = "hotline.calls";

    /** In whose name calls of the queue are told. */
    static final Caller CALLER = Caller.system("hotline");

    /** Another delivery would change nothing. */
    private static final Set<ProblemType> ITS_OWN = Set.of(ProblemType.INVALID, ProblemType.MALFORMED, ProblemType.TOO_LARGE);

    private final RecordReader reader;
    private final CallService calls;
    private final DeadLetterBox box;
    private final Deliveries deliveries;

    @Inject
    public CallMessages(RecordReader reader, CallService calls, DeadLetterBox box, Deliveries deliveries) {
        this.reader = reader;
        this.calls = calls;
        this.box = box;
        this.deliveries = deliveries;
    }

    /** For the proxy. */
    protected CallMessages() {
        this(null, null, null, null);
    }

    /** Returning means done with; throwing, that the broker shall bring it again. */
    void receive(Message message) throws JMSException {
        try {
            var body = body(message);
            Callers.runAs(CALLER, () -> accept(body));
        } catch (BusinessException refused) {
            if (ITS_OWN.contains(refused.type())) {
                box.refuse(QUEUE, message, refused);
            } else {
                deliveries.failed(QUEUE, message, refused);
            }
        } catch (RuntimeException fault) {
            deliveries.failed(QUEUE, message, fault);
        }
    }

    /** @throws BusinessException TOO_LARGE, MALFORMED, or INVALID with every fault and its path */
    CallRow accept(byte[] body) {
        if (body.length > CallMessage.MAX_BYTES) {
            throw tooLarge();
        }
        var message = reader.read(body, CallMessage.class);
        if (message.schema() != CallMessage.SCHEMA) {
            throw BusinessException.invalid("schema", "field.enum", Map.of("allowed", CallMessage.SCHEMA));
        }
        return calls.report(message.told());
    }

    private static BusinessException tooLarge() {
        return new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "64 KiB"));
    }

    private static byte[] body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? new byte[0] : text.getText().getBytes(UTF_8);
        }
        if (!(message instanceof BytesMessage bytes)) {
            return new byte[0];
        }
        if (bytes.getBodyLength() > CallMessage.MAX_BYTES) {
            throw tooLarge();
        }
        var body = new byte[(int) bytes.getBodyLength()];
        bytes.reset();
        bytes.readBytes(body);
        return body;
    }
}
