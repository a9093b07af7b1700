package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.notification.PushTopics;
import org.yiyun.security.Permission;

/** Open ticket pages and lists follow what happens to tickets. */
@ApplicationScoped
public class TicketTopics implements PushTopics {
    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic("TicketOpened", "ticket", Permission.TICKET_READ),
                new Topic("TicketChanged", "ticket", Permission.TICKET_READ));
    }
}
