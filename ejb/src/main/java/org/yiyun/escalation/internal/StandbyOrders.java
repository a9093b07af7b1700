package org.yiyun.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.roster.StandbyService;
import org.yiyun.ticket.TicketOrdered;

/** Calls the standby pool for a ticket of level 1; the other levels are left to those on duty. */
@ApplicationScoped
public class StandbyOrders {
    private static final int CALLING = 1;

    private final StandbyService standby;
    private final RecordReader reader;

    @Inject
    public StandbyOrders(StandbyService standby, RecordReader reader) {
        this.standby = standby;
        this.reader = reader;
    }

    protected StandbyOrders() {
        this(null, null);
    }

    /** Returns the number of the ticket. */
    String take(String body) {
        var order = reader.read(body, TicketOrdered.class);
        if (order.level() != null && order.level() == CALLING) {
            standby.call(order.number(), order.title());
        }
        return order.number();
    }
}
