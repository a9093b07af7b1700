package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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
                .flatMap(alarm -> alarm.fire(now).stream())
                .toList();
    }
}
