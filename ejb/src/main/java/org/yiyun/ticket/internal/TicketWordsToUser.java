package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.ticket.StandingTicket;
import org.yiyun.ticket.TicketAnswer;
import org.yiyun.ticket.TicketNews;
import org.yiyun.ticket.TicketVerb;

/** Reads histories for what is meant for users; one statement for all tickets that are asked for. */
@ApplicationScoped
public class TicketWordsToUser {
    /** Tickets with news in one look. */
    static final int MOST = 200;

    private static final int LONGEST_CHAIN = 20;
    /**
     * The event count says of which tickets anything is new, and where whoever asks goes on next time: events are looked at once, also
     * those that are not meant for users.
     */
    private static final String AFTER = """
            with changed as materialized (
                select t.id, t.number, t.event_count, asked.place from unnest(?, ?) asked (number, place)
                join ticket t on t.number = asked.number and t.event_count > asked.place and t.kind <> 'COMPLAINT'
                order by t.number limit ?)
            select c.number, c.event_count, e.sequence, e.type, e.details ->> 'text', e.actor, e.at from changed c
            left join ticket_event e on e.ticket_id = c.id and e.sequence > c.place
                and not e.internal and e.type in ('PROPOSE', 'FEEDBACK', 'COMMENT')
            order by c.number, e.sequence""";
    private static final String CLOSED = "select number from ticket where number = any (?) and closed_at < ? order by number";
    private static final String STANDING = """
            with recursive chain (number, into_number, depth) as (
                select number, merged_into, 1 from ticket where number = ? and merged_into is not null
                union all
                select t.number, t.merged_into, depth + 1 from chain join ticket t on t.number = chain.into_number
                where depth < ? and chain.into_number is not null)
            select t.number, coalesce(max(e.sequence), 0) from chain join ticket t on t.number = chain.number
            left join ticket_event e on e.ticket_id = t.id and e.type = 'MERGED_FROM'
                and e.details ->> 'number' in (select number from chain)
            where chain.into_number is null and t.kind <> 'COMPLAINT' group by t.number""";

    private final EntityManager em;

    @Inject
    public TicketWordsToUser(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TicketWordsToUser() {
        this(null);
    }

    public List<TicketNews> after(Map<String, Integer> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> after(connection, List.copyOf(places.entrySet())));
    }

    private static List<TicketNews> after(Connection connection, List<Map.Entry<String, Integer>> places) throws SQLException {
        try (var query = connection.prepareStatement(AFTER)) {
            query.setArray(1, connection.createArrayOf("text", places.stream().map(Map.Entry::getKey).toArray()));
            query.setArray(2, connection.createArrayOf("integer", places.stream().map(Map.Entry::getValue).toArray()));
            query.setInt(3, MOST);
            Map<String, Integer> reached = new LinkedHashMap<>();
            Map<String, List<TicketAnswer>> said = new LinkedHashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reached.put(rows.getString(1), rows.getInt(2));
                    var answers = said.computeIfAbsent(rows.getString(1), none -> new ArrayList<>());
                    if (rows.getString(4) != null) {
                        answers.add(answer(rows));
                    }
                }
            }
            return reached.entrySet().stream().map(one -> new TicketNews(one.getKey(), one.getValue(), said.get(one.getKey()))).toList();
        }
    }

    private static TicketAnswer answer(ResultSet row) throws SQLException {
        return new TicketAnswer(
                row.getString(1), row.getInt(3), TicketVerb.valueOf(row.getString(4)), row.getString(5), row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    public Optional<StandingTicket> standing(String number) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(STANDING)) {
                query.setString(1, number);
                query.setInt(2, LONGEST_CHAIN);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(new StandingTicket(rows.getString(1), rows.getInt(2))) : Optional.empty();
                }
            }
        });
    }

    public List<String> closedBefore(Collection<String> numbers, Instant then) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(CLOSED)) {
                query.setArray(1, connection.createArrayOf("text", numbers.toArray()));
                query.setObject(2, SqlTime.utc(then));
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
