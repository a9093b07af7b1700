package org.yiyun.broker;

import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ActivateCallback;
import org.apache.activemq.artemis.core.server.ActiveMQServer;

/**
 * The queues that the world outside knows by plain names. They are in the node's store from its first start on, where a broker
 * that stands in for the node finds them too.
 *
 * <p>Not as {@code queue} resources of the server: it destroys those, with all that waits in them, whenever it stops in order
 * ({@code QueueService.stop} of its messaging extension).
 */
public final class PlainQueues extends BrokerPart {
    private static final List<String> NAMES = List.of("hotline.intake", "hotline.calls", "hotline.dead-letter", "ticket.escalation");

    public PlainQueues() {
        super("default", PlainQueues::createIn);
    }

    /** A broker may still wait for its store, which another one gives back. */
    private static void createIn(ActiveMQServer broker) {
        broker.registerActivateCallback(new ActivateCallback() {
            @Override
            public void activationComplete() {
                create(broker);
            }
        });
        if (broker.isActive()) {
            create(broker);
        }
    }

    private static void create(ActiveMQServer broker) {
        for (var name : NAMES) {
            try {
                broker.createQueue(QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true).setAutoCreateAddress(true), true);
            } catch (Exception refused) {
                throw new IllegalStateException("no queue " + name, refused);
            }
        }
    }
}
