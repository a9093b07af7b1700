package org.yiyun.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import org.jboss.logging.Logger;
import org.yiyun.platform.problem.Outage;

/**
 * What becomes of a delivered message: its consumer takes it in, or fails. The broker brings messages again without limit, because it cannot tell a bad
 * message from a database that is away; this can.
 */
@ApplicationScoped
public class Deliveries {
    /** So often a message may fail for reasons that are not an outage before a person looks at it: about four minutes. */
    public static final int MOST = 10;

    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.outbox");

    private final DeadLetterBox box;

    @Inject
    public Deliveries(DeadLetterBox box) {
        this.box = box;
    }

    protected Deliveries() {
        this(null);
    }

    /** What a consumer does with a message. */
    @FunctionalInterface
    public interface Consumption {
        /** @param id of the message in the outbox */
        void take(String id, String body);
    }

    /**
     * Lets the consumer of a queue take a message in.
     *
     * @throws RuntimeException if the broker shall bring the message again
     */
    public void deliver(String queue, Message message, Consumption consumption) {
        try {
            var id = message.getStringProperty("messageId");
            var body = message.getBody(String.class);
            try {
                consumption.take(id, body);
            } catch (RuntimeException fault) {
                failed(queue, message, fault);
            }
        } catch (JMSException broken) {
            throw new JMSRuntimeException("cannot read message", null, broken);
        }
    }

    /**
     * Returns if the message is done with, a dead letter now.
     *
     * @throws RuntimeException the fault, so that the broker brings the message again
     */
    public void failed(String queue, Message message, RuntimeException fault) throws JMSException {
        var deliveries = message.propertyExists("JMSXDeliveryCount") ? message.getIntProperty("JMSXDeliveryCount") : 1;
        if (deliveries < MOST || Outage.isBehind(fault)) {
            throw fault;
        }
        LOG.errorf(fault, "YIYUN000125 message %s of %s failed %d times, now a dead letter", message.getJMSMessageID(), queue, deliveries);
        box.keep(queue, message);
    }
}
