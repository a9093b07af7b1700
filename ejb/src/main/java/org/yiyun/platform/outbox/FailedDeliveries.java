package org.yiyun.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.jboss.logging.Logger;
import org.yiyun.platform.problem.Outage;

/**
 * What becomes of a message whose consumer failed. The broker brings messages again without limit, because it cannot tell a bad
 * message from a database that is away; this can.
 */
@ApplicationScoped
public class FailedDeliveries {
    /** So often a message may fail for reasons that are not an outage before a person looks at it: about four minutes. */
    public static final int MOST = 10;

    private static final Logger LOG = Logger.getLogger("org.yiyun.platform.outbox");

    private final DeadLetterBox box;

    @Inject
    public FailedDeliveries(DeadLetterBox box) {
        this.box = box;
    }

    protected FailedDeliveries() {
        this(null);
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
