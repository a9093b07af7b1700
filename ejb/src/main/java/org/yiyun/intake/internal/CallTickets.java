package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Which tickets calls were about. */
@ApplicationScoped
public class CallTickets {
    private static final int MOST = 50;

    private final EntityManager em;

    @Inject
    public CallTickets(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected CallTickets() {
        this(null);
    }

    /** Whether it is new. */
    boolean add(long call, String ticket, String by, Instant at) {
        em.flush();
        return em.createNativeQuery("""
                insert into call_ticket (call_id, ticket, linked_at, linked_by) values (:call, :ticket, :at, :by)
                on conflict do nothing""")
                .setParameter("call", call)
                .setParameter("ticket", ticket)
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate() > 0;
    }

    /** Whether there was one. */
    boolean remove(long call, String ticket) {
        return em.createNativeQuery("delete from call_ticket where call_id = :call and ticket = :ticket")
                .setParameter("call", call)
                .setParameter("ticket", ticket)
                .executeUpdate() > 0;
    }

    /** Numbers, the latest first. */
    List<String> tickets(long call) {
        List<?> found = em.createNativeQuery(
                        "select ticket from call_ticket where call_id = :call order by linked_at desc, ticket", String.class)
                .setParameter("call", call)
                .setMaxResults(MOST)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    List<Long> calls(String ticket, int most) {
        List<?> found = em.createNativeQuery(
                        "select call_id from call_ticket where ticket = :ticket order by call_id desc", Long.class)
                .setParameter("ticket", ticket)
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(Long.class::cast).toList();
    }
}
