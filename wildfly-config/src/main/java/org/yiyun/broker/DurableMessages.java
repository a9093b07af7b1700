package org.yiyun.broker;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Every message is stored, whatever its sender forgot to ask for: a receipt must mean stored, and both STOMP (no
 * {@code persistent} header) and AMQP (no {@code durable}) send messages by default that a crash would lose.
 */
public class DurableMessages extends BrokerPart {

    public DurableMessages() {
        this("default");
    }

    DurableMessages(String name) {
        super(name, broker -> broker.registerBrokerPlugin(new MakeDurable()));
    }

    /** Runs before a message is routed, so before it is decided whether it is written to the journal. */
    private static final class MakeDurable implements ActiveMQServerMessagePlugin {

        @Override
        public void beforeSend(ServerSession session,
                Transaction transaction,
                Message message, boolean direct, boolean noAutoCreateQueue) {
            if (!message.isDurable()) {
                message.setDurable(true);
            }
        }
    }
}
