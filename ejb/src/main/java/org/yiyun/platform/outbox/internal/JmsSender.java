package org.yiyun.platform.outbox.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.messaging.LocalBroker;

/**
 * Sends to the broker of this node in a local transaction over a connection that is kept. One thread at a time.
 *
 * <p>Never in groups ({@code JMSXGroupID}): the broker does not move a message of a group to another one, and what a dead node had
 * in its store would lie there until it returns.
 */
@Dependent
class JmsSender implements MessageSender {
    private final Map<String, Destination> queues = new HashMap<>();
    private @Nullable JMSContext context;

    @Override
    public void send(String queue, OutboxMessage message) {
        var jms = context();
        try {
            var text = jms.createTextMessage(message.payload());
            text.setJMSType(message.type());
            text.setJMSCorrelationID(message.id().toString());
            text.setStringProperty("messageId", message.id().toString());
            text.setStringProperty("aggregateKey", message.aggregateKey());
            text.setIntProperty("schema", message.schemaVersion());
            if (message.traceId() != null) {
                text.setStringProperty("traceId", message.traceId());
            }
            jms.createProducer().send(queue(queue), text);
        } catch (JMSException fault) {
            throw new JMSRuntimeException(fault.getMessage(), fault.getErrorCode(), fault);
        }
    }

    @Override
    public void commit() {
        if (context != null) {
            context.commit();
        }
    }

    @Override
    public void rollback() {
        var old = context;
        context = null;
        queues.clear();
        if (old != null) {
            try {
                old.close();
            } catch (JMSRuntimeException broken) {
                // it is given up because it is broken; a closed session rolls back what it has not committed
            }
        }
    }

    private JMSContext context() {
        if (context == null) {
            context = LocalBroker.transacted();
        }
        return context;
    }

    private Destination queue(String name) {
        return queues.computeIfAbsent(name, LocalBroker::queue);
    }
}
