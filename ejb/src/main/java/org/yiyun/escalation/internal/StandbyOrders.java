package org.yiyun.escalation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Redelivery;
import org.yiyun.roster.StandbyService;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketOrdered;

/**
 * Work that was ordered at once (REQ-SLA-03, REQ-SLA-04): the standby pool is called for a ticket of level 1, and whoever is on duty for
 * the sites hears of every ticket for which somebody has to go there, its assignee too.
 */
@ApplicationScoped
public class StandbyOrders implements Redelivery {
    private static final int CALLING = 1;
    /** Post of duty; the next line stands in where nobody is on it. */
    private static final String SITES = "ON_SITE";

    private final StandbyService standby;
    private final EscalationTargets targets;
    private final NotificationService notifications;
    private final RecordReader reader;

    @Inject
    public StandbyOrders(StandbyService standby, EscalationTargets targets, NotificationService notifications, RecordReader reader) {
        this.standby = standby;
        this.targets = targets;
        this.notifications = notifications;
        this.reader = reader;
    }

    protected StandbyOrders() {
        this(null, null, null, null);
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
        return take(messageId, new String(body, UTF_8));
    }

    /** Returns the number of the ticket. */
    String take(String messageId, String body) {
        var order = reader.read(body, TicketOrdered.class);
        if (order.level() != null && order.level() == CALLING) {
            standby.call(order.number(), order.title());
        }
        if (order.mode() == HandlingMode.ON_SITE) {
            var people = EscalationTargets.of(List.of(SITES), order.assignee(), targets.now());
            Object level = order.level() == null ? new TextKey("escalation.none") : order.level();
            notifications.tell(messageId, new Notice(
                    "escalation.notice.ORDERED", order.number(), Map.of("title", order.title(), "level", level), people));
        }
        return order.number();
    }
}
