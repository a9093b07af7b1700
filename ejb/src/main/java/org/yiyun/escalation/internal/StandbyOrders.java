package org.yiyun.escalation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Redelivery;
import org.yiyun.roster.StandbyService;
import org.yiyun.ticket.TicketOrdered;

/** Calls the standby pool for a ticket of level 1; the other levels are left to those on duty. */
@ApplicationScoped
public class StandbyOrders implements Redelivery {
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

    @Override
    public String queue() {
        return EscalationRoutes.EVENTS;
    }

    @Override
    public boolean takes(@Nullable String type) {
        return EscalationRoutes.ORDERED.equals(type);
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        return take(new String(body, UTF_8));
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
