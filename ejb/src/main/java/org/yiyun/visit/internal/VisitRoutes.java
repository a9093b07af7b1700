package org.yiyun.visit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.platform.outbox.MessageRoutes;

/** That somebody was sent, and what was found from afar meanwhile, comes here to be told. */
@ApplicationScoped
public class VisitRoutes implements MessageRoutes {
    /** Outbox type of {@link org.yiyun.ticket.TicketDispatched}. */
    static final String DISPATCHED = "TicketDispatched";

    /** Outbox type of {@link org.yiyun.ticket.TicketFinding}. */
    static final String FOUND = "TicketFinding";

    /** Queue of events between features. */
    static final String EVENTS = "yiyun.events";

    @Override
    public List<Route> routes() {
        return List.of(Route.toQueue(DISPATCHED, EVENTS), Route.toQueue(FOUND, EVENTS));
    }
}
