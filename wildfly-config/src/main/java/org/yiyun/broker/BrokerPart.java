package org.yiyun.broker;

import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.wildfly.extension.messaging.activemq.ActiveMQBroker;

/**
 * What is done to a broker when it is there.
 *
 * <p>The server offers interceptors as the only place for code of one's own in the broker. So this one looks at nothing; being
 * made with the server's configuration, it adds a service that waits for the broker. An interceptor is not told whose it is; so
 * each broker of a node has a class of its own.
 */
abstract class BrokerPart implements Interceptor {
    private static final ServiceName BROKERS = ServiceName.parse("org.wildfly.messaging.activemq.server");

    /** @param work waits for nothing: the server starts meanwhile */
    BrokerPart(String name, Consumer<ActiveMQServer> work) {
        var builder = CurrentServiceContainer.getServiceContainer().addService();
        var broker = builder.<ActiveMQBroker>requires(BROKERS.append(name));
        builder.setInstance(new Service() {
            @Override
            public void start(StartContext context) {
                work.accept((ActiveMQServer) broker.get().getDelegate());
            }

            @Override
            public void stop(StopContext context) {
                // what was done goes with the broker, or is in its store
            }
        });
        builder.install();
    }

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        return true;
    }
}
