package org.yiyun.escalation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.platform.outbox.Redelivery;

/** Dead letters of the queue of events that are sent again: a letter keeps no type, so its text says whose it is. */
@ApplicationScoped
public class EventRedelivery implements Redelivery {
    private static final String ESCALATED = "\"supportLine\"";

    private final ManualEscalations escalations;
    private final StandbyOrders orders;

    @Inject
    public EventRedelivery(ManualEscalations escalations, StandbyOrders orders) {
        this.escalations = escalations;
        this.orders = orders;
    }

    protected EventRedelivery() {
        this(null, null);
    }

    @Override
    public String queue() {
        return EscalationRoutes.EVENTS;
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        var text = new String(body, UTF_8);
        return text.contains(ESCALATED) ? escalations.tell(messageId, text) : orders.take(text);
    }
}
