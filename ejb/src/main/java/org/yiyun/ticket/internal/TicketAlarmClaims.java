package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.ticket.DueAlarm;

/** Finds due alarms by their partial index and locks them, skipping what another node holds. */
@ApplicationScoped
public class TicketAlarmClaims {
    private final EntityManager em;

    @Inject
    public TicketAlarmClaims(EntityManager em) {
        this.em = em;
    }

    protected TicketAlarmClaims() {
        this(null);
    }

    /** Those of complaints are done with and told to nobody: whoever is on duty may be the one complained about. */
    public List<DueAlarm> claim(Instant now, int limit) {
        @SuppressWarnings("unchecked") // native queries are untyped
        List<Number> ids = em.createNativeQuery(
                        """
                        select id from ticket_alarm where fired_at is null and at <= :now
                        order by at limit :limit for update skip locked""",
                        Long.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        select a from TicketAlarm a join fetch a.clock
                        where a.id in :ids order by a.at, a.id""",
                        TicketAlarm.class)
                .setParameter("ids", ids.stream().map(Number::longValue).toList())
                .getResultList()
                .stream()
                .flatMap(alarm -> Stream.of(alarm.fire(now)).filter(due -> !alarm.isOfComplaint()))
                .toList();
    }
}
