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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.security.Scope;
import org.yiyun.ticket.OpenWork;
import org.yiyun.ticket.PastTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketWorkload.Position;

/** Reads who has what and who got what, past the entities. */
@ApplicationScoped
public class TicketAssignments {
    /** The condition of ix_ticket_open_work, which has nothing in it that was ended. */
    private static final String IS_OPEN = " and kind <> 'COMPLAINT' and status not in ('RESOLVED', 'FED_BACK', 'CLOSED', 'MERGED')";
    static final String OPEN = "select login, level, count(*) from unnest(?) as login cross join lateral ("
            + "select level from ticket where assignee = login and number <> ?" + IS_OPEN + " limit ?) as open group by login, level";
    static final String AT_WORK = "select login from unnest(?) as login cross join lateral ("
            + "select 1 from ticket where assignee = login and system = ? and number <> ?" + IS_OPEN + " limit 1) as open";

    private static final String COUNT = """
            select count(*) from ticket t
            where t.kind <> 'COMPLAINT' and t.level is not null and t.created_at >= ? and t.created_at < ?""";

    /** A line of the history that was not undone. */
    private static final String HOLDS = """
             and not exists (select 1 from ticket_event u where u.ticket_id = t.id and u.type = 'UNDONE'
                 and e.sequence between cast(u.details ->> 'first' as int) and cast(u.details ->> 'last' as int))""";

    private static final String PAST = """
            select t.id, t.created_at, t.number, t.kind, t.system, t.region, t.institution, g.at, g.level, a.assignee,
                   case when t.status in ('RESOLVED', 'FED_BACK', 'CLOSED', 'MERGED') then r.at end as ended
            from ticket t
            join lateral (select e.at, e.details ->> 'level' as level from ticket_event e
                          where e.ticket_id = t.id and e.type = 'GRADE'%1$s order by e.sequence limit 1) g on true
            left join lateral (select e.details ->> 'assignee' as assignee from ticket_event e
                          where e.ticket_id = t.id and e.type = 'ASSIGN'%1$s order by e.sequence limit 1) a on true
            left join lateral (select max(e.at) as at from ticket_event e
                          where e.ticket_id = t.id and e.type in ('RESOLVE', 'MERGE')) r on true
            where t.kind <> 'COMPLAINT' and t.level is not null and t.created_at >= ? and t.created_at < ? and (t.created_at, t.id) > (?, ?)
            order by t.created_at, t.id limit ?""".formatted(HOLDS);

    private final EntityManager em;

    @Inject
    public TicketAssignments(EntityManager em) {
        this.em = em;
    }

    protected TicketAssignments() {
        this(null);
    }

    /** What was changed in the running transaction counts. */
    public List<OpenWork> open(Collection<String> assignees, int most, String except) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(OPEN)) {
                query.setArray(1, connection.createArrayOf("text", assignees.toArray()));
                query.setString(2, except);
                query.setInt(3, most);
                List<OpenWork> found = new ArrayList<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new OpenWork(rows.getString(1), rows.getObject(2, Integer.class), rows.getLong(3)));
                    }
                }
                return found;
            }
        });
    }

    public Set<String> atWorkOn(String system, Collection<String> assignees, String except) {
        em.flush();
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(AT_WORK)) {
                query.setArray(1, connection.createArrayOf("text", assignees.toArray()));
                query.setString(2, system);
                query.setString(3, except);
                Set<String> found = new HashSet<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }

    public long count(Instant from, Instant to) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(COUNT)) {
                query.setObject(1, SqlTime.utc(from));
                query.setObject(2, SqlTime.utc(to));
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** What the scope does not cover is looked for behind, so that an empty answer is the end. */
    public List<PastTicket> past(Instant from, Instant to, @Nullable Position after, int limit, Scope scope) {
        var place = after;
        List<PastTicket> seen = new ArrayList<>();
        List<Row> rows;
        do {
            var behind = place == null ? new Position(from, 0) : place;
            rows = em.unwrap(Session.class).doReturningWork(connection -> rows(connection, from, to, behind, limit));
            rows.stream().filter(row -> scope.covers(row.institution(), row.ticket().region())).map(Row::ticket).forEach(seen::add);
            place = rows.isEmpty() ? place : rows.get(rows.size() - 1).position();
        } while (seen.isEmpty() && !rows.isEmpty());
        return seen;
    }

    private record Row(PastTicket ticket, @Nullable String institution) {
        Position position() {
            return new Position(ticket.createdAt(), ticket.id());
        }
    }

    private static List<Row> rows(Connection connection, Instant from, Instant to, Position after, int limit) throws SQLException {
        try (var query = connection.prepareStatement(PAST)) {
            query.setObject(1, SqlTime.utc(from));
            query.setObject(2, SqlTime.utc(to));
            query.setObject(3, SqlTime.utc(after.createdAt()));
            query.setLong(4, after.id());
            query.setInt(5, limit);
            List<Row> found = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(ticket(rows), rows.getString("institution")));
                }
            }
            return found;
        }
    }

    private static PastTicket ticket(ResultSet row) throws SQLException {
        var level = row.getString("level");
        var ended = row.getObject("ended", OffsetDateTime.class);
        return new PastTicket(
                row.getLong("id"), row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("number"),
                TicketKind.valueOf(row.getString("kind")), level == null ? null : Integer.valueOf(level), row.getString("system"),
                row.getString("region"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("assignee"),
                ended == null ? null : ended.toInstant());
    }
}
