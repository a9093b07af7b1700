package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;

/** The tickets, their histories and nothing else. */
@ApplicationScoped
public class Tickets {
    private final EntityManager em;

    @Inject
    public Tickets(EntityManager em) {
        this.em = em;
    }

    protected Tickets() {
        this(null);
    }

    void add(Ticket ticket, TicketEvent first, List<TicketClock> clocks) {
        em.persist(ticket);
        em.persist(first);
        clocks.forEach(em::persist);
    }

    void add(TicketEvent event) {
        em.persist(event);
    }

    /** @throws BusinessException NOT_FOUND also for a ticket that the caller may not know of */
    Ticket get(String number, Caller caller) {
        return seen(find(number, LockModeType.NONE), number, caller);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: verbs on one ticket follow one another. */
    Ticket lock(String number, Caller caller) {
        return seen(find(number, LockModeType.PESSIMISTIC_WRITE), number, caller);
    }

    private Optional<Ticket> find(String number, LockModeType lock) {
        return em.createQuery("select t from Ticket t where t.number = :number", Ticket.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Ticket seen(Optional<Ticket> ticket, String number, Caller caller) {
        return ticket.filter(t -> caller.scope().covers(t.institution(), t.region()))
                .orElseThrow(() -> BusinessException.notFound("ticket", number));
    }

    /**
     * The ticket with that key of that source. Waits for another transaction that is about to open it, so that of two
     * deliveries of one message the second finds the ticket of the first.
     */
    Optional<Ticket> withKey(String source, String key) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
                .setParameter("key", source + '\u001f' + key)
                .getSingleResult();
        return em.createQuery(
                        "select t from Ticket t where t.origin.source = :source and t.externalKey = :key", Ticket.class)
                .setParameter("source", source)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<TicketEvent> history(Ticket ticket) {
        return em.createQuery(
                        "select e from TicketEvent e where e.ticket = :ticket order by e.sequence", TicketEvent.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    void flush() {
        em.flush();
    }
}
