package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.escalation.Escalation;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.outbox.FactListener;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketChanged;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketView;
import org.yiyun.webhook.WebhookEvent;

/**
 * Writes the deliveries of each ticket event in the event's own transaction: both are there or neither is. One statement for all
 * events and subscriptions of the transaction; where nobody subscribes it finds an empty table.
 */
@ApplicationScoped
public class TicketFanout implements FactListener {
    private static final String OPENED = "TicketOpened";
    private static final String OVERDUE_WANTED = "select from webhook_subscription where status <> 'ENDED' and ? = any (events) limit 1";
    private static final String INSERT = """
            insert into webhook_delivery (id, place, subscription_id, event, subject, body, status, created_at, next_attempt_at, tries, attempts)
            select n.id, nextval('webhook_delivery_seq'), n.subscription, n.event, n.subject, '{"id":"' || n.id || '",' || substr(n.body, 2),
                   'WAITING', ?, ?, 0, 0
            from (select gen_random_uuid() as id, s.id as subscription, e.event, e.subject, e.body
                  from unnest(?, ?, ?, ?, ?) with ordinality e (event, subject, institution, region, body, number)
                  join webhook_subscription s on s.status <> 'ENDED' and e.event = any (s.events)
                      and (s.institution = e.institution
                           or s.institution is null and (cardinality(s.regions) = 0
                               or exists (select from unnest(s.regions) r where starts_with(e.region, r))))
                  order by e.number) n""";

    private final EntityManager entities;
    private final TicketQueries tickets;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    @Inject
    public TicketFanout(EntityManager entities, TicketQueries tickets, WebhookSettings settings, BusinessClock clock) {
        this.entities = entities;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TicketFanout() {
        this(null, null, null, null);
    }

    private record Happened(WebhookEvent event, TicketChanged ticket) {}

    @Override
    public void put(List<Fact> facts) {
        // a breach does not say of whom it is, and the ticket is read only for somebody who wants to know
        var overdue = facts.stream().anyMatch(TicketFanout::isBreach) && isOverdueWanted();
        var happened = facts.stream().filter(fact -> overdue || !isBreach(fact))
                .flatMap(fact -> event(fact).stream()).filter(TicketFanout::isOpen).toList();
        if (!happened.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> insert(connection, happened));
        }
    }

    private Optional<Happened> event(Fact fact) {
        if (fact.payload() instanceof TicketChanged ticket) {
            return Optional.of(new Happened(
                    fact.type().equals(OPENED) ? WebhookEvent.TICKET_OPENED : WebhookEvent.ofVerb(ticket.verb()), ticket));
        }
        // what people escalate by hand is a verb of the ticket, and warnings are the operator's own business
        return isBreach(fact)
                ? Optional.of(new Happened(WebhookEvent.TICKET_OVERDUE, overdue(fact.aggregateKey())))
                : Optional.empty();
    }

    private static boolean isBreach(Fact fact) {
        return fact.payload() instanceof Escalation escalation && escalation.stage() == Escalation.Stage.BREACH;
    }

    private boolean isOverdueWanted() {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement(OVERDUE_WANTED)) {
                select.setString(1, WebhookEvent.TICKET_OVERDUE.name());
                return select.executeQuery().next();
            }
        });
    }

    private TicketChanged overdue(String number) {
        TicketView ticket = Callers.callAs(Caller.system("webhook"), () -> tickets.get(number));
        return new TicketChanged(number, ticket.kind().name(), ticket.status().name(), null, ticket.institution(), ticket.region(), null,
                ticket.version(), false);
    }

    /** Complaints and internal notes are nobody else's business, not even that they are there. */
    private static boolean isOpen(Happened happened) {
        return !happened.ticket().internal() && !happened.ticket().kind().equals(TicketKind.COMPLAINT.name());
    }

    private void insert(Connection connection, List<Happened> happened) throws SQLException {
        var now = clock.now();
        var time = SqlTime.utc(now);
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, time);
            insert.setObject(2, time);
            texts(insert, 3, happened, one -> one.event().name());
            texts(insert, 4, happened, one -> one.ticket().number());
            texts(insert, 5, happened, one -> one.ticket().institution());
            texts(insert, 6, happened, one -> one.ticket().region());
            texts(insert, 7, happened, one -> EventBody.of(one.event(), one.ticket(), settings.link(one.ticket().number()), now));
            insert.executeUpdate();
        }
    }

    private static void texts(
            PreparedStatement insert, int place, List<Happened> happened, Function<Happened, @Nullable String> value) throws SQLException {
        insert.setArray(place, insert.getConnection().createArrayOf("text", happened.stream().map(value).toArray()));
    }
}
