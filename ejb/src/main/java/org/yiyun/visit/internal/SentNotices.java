package org.yiyun.visit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.Notice.TextKey;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Redelivery;
import org.yiyun.ticket.TicketDispatched;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.visit.Finding;
import org.yiyun.visit.VisitView;
import org.yiyun.visit.engine.Visits;

/** Tells an engineer to set out: for which ticket, where to, and what has been found from afar so far. */
@ApplicationScoped
public class SentNotices implements Redelivery {
    private static final TextKey NONE = new TextKey("visit.notice.none");

    private final NotificationService notifications;
    private final TicketQueries tickets;
    private final OrganisationQueries organisations;
    private final RecordReader reader;

    @Inject
    public SentNotices(NotificationService notifications, TicketQueries tickets, OrganisationQueries organisations, RecordReader reader) {
        this.notifications = notifications;
        this.tickets = tickets;
        this.organisations = organisations;
        this.reader = reader;
    }

    /** For the proxy. */
    protected SentNotices() {
        this(null, null, null, null);
    }

    @Override
    public String queue() {
        return VisitRoutes.EVENTS;
    }

    @Override
    public boolean takes(@Nullable String type) {
        return VisitRoutes.DISPATCHED.equals(type);
    }

    @Override
    public String redeliver(String messageId, byte[] body) {
        return tell(messageId, new String(body, UTF_8));
    }

    /** Returns the number of the ticket. */
    String tell(String messageId, String body) {
        var sent = reader.read(body, TicketDispatched.class);
        notifications.tell(messageId, new Notice("visit.notice.sent", sent.number(), Map.of(
                "title", sent.title(), "level", sent.level() == null ? NONE : sent.level(),
                "institution", sent.institution() == null ? NONE : institution(sent.institution()),
                "findings", findings(sent)), List.of(sent.engineer())));
        return sent.number();
    }

    private String institution(String code) {
        return organisations.institution(code).map(InstitutionView::name).orElse(code);
    }

    /** Of the latest visit of this engineer. */
    private Object findings(TicketDispatched sent) {
        List<VisitView> visits = Visits.of(tickets.history(sent.number()));
        String texts = visits.stream()
                .filter(visit -> visit.visit() == visits.size() && visit.engineer().equals(sent.engineer()))
                .flatMap(visit -> visit.findings().stream())
                .map(Finding::text)
                .collect(Collectors.joining("；"));
        return texts.isEmpty() ? NONE : FindingNotices.cut(texts);
    }
}
