package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.ticket.TicketKind;

/** Reads the steps of tickets out of their histories. */
@ApplicationScoped
public class TicketPathReading {
    private static final Set<String> STEPS = Set.of(
            "RECEIVED", "GRADE", "ASSIGN", "ACCEPT", "START_REMOTE", "REMOTE_FAILED", "DISPATCH", "ARRIVE", "REPORT_TO_PROVINCE",
            "PROPOSE", "RESOLVE", "FEEDBACK", "CLOSE", "REOPEN");

    private final EntityManager em;

    @Inject
    public TicketPathReading(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TicketPathReading() {
        this(null);
    }

    /**
     * In order of their beginning. What was undone of a ticket is looked up in its own history: as an anti join the planner compares each
     * line with all that was ever undone, for minutes once bulk work was.
     */
    public List<HistoryEntry> of(TicketKind kind, Instant from, Instant to, int most) {
        return Rows.of(em.createNativeQuery("""
                select t.number, e.type, e.at, e.actor, t.channel
                from ticket t
                join lateral (
                    select range_agg(int4range(cast(u.details ->> 'first' as int), cast(u.details ->> 'last' as int), '[]')) as events
                    from ticket_event u where u.ticket_id = t.id and u.type = 'UNDONE') undone on true
                join ticket_event e on e.ticket_id = t.id
                where t.kind = :kind and t.created_at >= :from and t.created_at < :to and t.status <> 'MERGED' and e.type in (:steps)
                  and (undone.events is null or not undone.events @> e.sequence)
                order by t.created_at, t.id, e.sequence""", Tuple.class)
                .setParameter("kind", kind.name())
                .setParameter("from", SqlTime.utc(from))
                .setParameter("to", SqlTime.utc(to))
                .setParameter("steps", STEPS)
                .setMaxResults(most + 1), row -> new HistoryEntry(
                        Rows.text(row, 0), Rows.text(row, 1), Rows.instant(row.get(2)), Rows.text(row, 3), Rows.text(row, 4)));
    }
}
