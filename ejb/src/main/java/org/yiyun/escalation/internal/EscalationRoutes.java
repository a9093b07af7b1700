package org.yiyun.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.escalation.Escalation;
import org.yiyun.platform.outbox.MessageRoutes;

/** Escalations go to their queue; what people escalate by hand, and work ordered at once, comes here first. */
@ApplicationScoped
public class EscalationRoutes implements MessageRoutes {
    /** Outbox type of {@link org.yiyun.ticket.TicketEscalated}. */
    static final String MANUAL = "TicketEscalated";

    /** Outbox type of {@link org.yiyun.ticket.TicketOrdered}. */
    static final String ORDERED = "TicketOrdered";

    /** Queue of events between features. */
    static final String EVENTS = "yiyun.events";

    @Override
    public List<Route> routes() {
        return List.of(Route.toQueue(Escalation.TYPE, Escalation.TYPE), Route.toQueue(MANUAL, EVENTS), Route.toQueue(ORDERED, EVENTS));
    }
}
