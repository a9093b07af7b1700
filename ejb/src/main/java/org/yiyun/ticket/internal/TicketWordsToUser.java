package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.yiyun.ticket.TicketAnswer;
import org.yiyun.ticket.TicketVerb;

/** Reads histories for what is meant for users; one statement for all tickets that are asked for. */
@ApplicationScoped
public class TicketWordsToUser {
    /** The event count comes first: most of the tickets asked for have nothing new, and their events need not be looked for. */
    private static final String AFTER = """
            select t.number, e.sequence, e.type, e.details ->> 'text', e.actor, e.at from unnest(?, ?) asked (number, place)
            join ticket t on t.number = asked.number and t.event_count > asked.place and t.kind <> 'COMPLAINT'
            join ticket_event e on e.ticket_id = t.id and e.sequence > asked.place
            where not e.internal and e.type in ('PROPOSE', 'FEEDBACK', 'COMMENT')
            order by t.number, e.sequence""";
    private static final String CLOSED = "select number from ticket where number = any (?) and closed_at < ? order by number";

    private final EntityManager em;

    @Inject
    public TicketWordsToUser(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TicketWordsToUser() {
        this(null);
    }

    public List<TicketAnswer> after(Map<String, Integer> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> after(connection, List.copyOf(places.entrySet())));
    }

    private static List<TicketAnswer> after(Connection connection, List<Map.Entry<String, Integer>> places) throws SQLException {
        try (var query = connection.prepareStatement(AFTER)) {
            query.setArray(1, connection.createArrayOf("text", places.stream().map(Map.Entry::getKey).toArray()));
            query.setArray(2, connection.createArrayOf("integer", places.stream().map(Map.Entry::getValue).toArray()));
            List<TicketAnswer> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new TicketAnswer(
                            rows.getString(1), rows.getInt(2), TicketVerb.valueOf(rows.getString(3)), rows.getString(4), rows.getString(5),
                            rows.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        }
    }

    public List<String> closedBefore(Collection<String> numbers, Instant then) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(CLOSED)) {
                query.setArray(1, connection.createArrayOf("text", numbers.toArray()));
                query.setObject(2, OffsetDateTime.ofInstant(then, ZoneOffset.UTC));
                List<String> found = new ArrayList<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }
}
