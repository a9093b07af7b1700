package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** Whom it concerns that a ticket closes by itself; the user of a mail reads the remark that goes to the ticket. */
@ApplicationScoped
public class ClosingNotices {
    private static final String SYSTEM = "system:";

    private final UserQueries users;
    private final NotificationService notifications;

    @Inject
    public ClosingNotices(UserQueries users, NotificationService notifications) {
        this.users = users;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected ClosingNotices() {
        this(null, null);
    }

    /** The institution's programs, and who took the request: that person may ask those who have no other way to say something. */
    void announced(Ticket ticket, Instant closeAt) {
        Set<String> people = new TreeSet<>(workers(ticket));
        if (!ticket.createdBy().startsWith(SYSTEM)) {
            people.add(ticket.createdBy());
        }
        if (ticket.institution() != null) {
            people.addAll(users.clientsOf(ticket.institution()));
        }
        tell(ticket, "announced", Map.of("closeAt", closeAt), people);
    }

    /** Whoever has it, or those who may close it. */
    void hindered(Ticket ticket) {
        List<String> people = workers(ticket);
        tell(ticket, "hindered", Map.of(), people.isEmpty() ? users.holders(Permission.TICKET_CLOSE, ticket.region()) : people);
    }

    void closed(Ticket ticket) {
        tell(ticket, "closed", Map.of(), workers(ticket));
    }

    private static List<String> workers(Ticket ticket) {
        return ticket.assignee() == null ? List.of() : List.of(ticket.assignee());
    }

    /** Once for each time that its result was fed back: the length of the history tells one from another. */
    private void tell(Ticket ticket, String what, Map<String, ?> params, Collection<String> people) {
        if (!people.isEmpty()) {
            Map<String, Object> all = new LinkedHashMap<>(params);
            all.put("title", ticket.title());
            notifications.tell(
                    "closing." + ticket.number() + "." + what + "." + ticket.events(),
                    new Notice("ticket.notice.closing." + what, ticket.number(), all, new ArrayList<>(people)));
        }
    }
}
