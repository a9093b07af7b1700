package org.yiyun.broker;

import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.wildfly.extension.messaging.activemq.ActiveMQBroker;

/**
 * Every message is stored, whatever its sender forgot to ask for: a receipt must mean stored, and both STOMP (no
 * {@code persistent} header) and AMQP (no {@code durable}) send messages by default that a crash would lose.
 *
 * <p>The server offers interceptors as the place for code of one's own in the broker, but they see neither protocol. So
 * this one looks at nothing; being made with the server's configuration, it adds a service that waits for the broker
 * and registers the plugin that does the work. An interceptor is not told whose it is; so each broker of a node has a
 * class of its own.
 */
public class DurableMessages implements Interceptor {

    private static final ServiceName BROKERS = ServiceName.parse("org.wildfly.messaging.activemq.server");

    public DurableMessages() {
        this("default");
    }

    DurableMessages(String name) {
        var builder = CurrentServiceContainer.getServiceContainer().addService();
        var broker = builder.<ActiveMQBroker>requires(BROKERS.append(name));
        builder.setInstance(new Service() {
            @Override
            public void start(StartContext context) {
                ((ActiveMQServer) broker.get().getDelegate()).registerBrokerPlugin(new MakeDurable());
            }

            @Override
            public void stop(StopContext context) {
                // the plugin goes with its broker
            }
        });
        builder.install();
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        return true;
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
