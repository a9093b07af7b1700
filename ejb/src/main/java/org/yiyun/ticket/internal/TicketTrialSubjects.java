package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.security.Callers;
import org.yiyun.security.Caller;
import org.yiyun.sla.TrialSubjects;

/** The tickets of the past, for drafts of limits to be tried on. */
@ApplicationScoped
public class TicketTrialSubjects implements TrialSubjects {
    private static final String PERIOD = " t.createdAt >= :from and t.createdAt < :to";

    private final EntityManager em;
    private final ComplaintVeil veil;

    @Inject
    public TicketTrialSubjects(EntityManager em, ComplaintVeil veil) {
        this.em = em;
        this.veil = veil;
    }

    protected TicketTrialSubjects() {
        this(null, null);
    }

    @Override
    public long count(Instant from, Instant to) {
        return em.createQuery("select count(t) from Ticket t where" + PERIOD, Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    @Override
    public List<Subject> next(Instant from, Instant to, long position, int limit) {
        var caller = Callers.current();
        var tickets = em.createQuery("select t from Ticket t where t.id > :position and" + PERIOD + " order by t.id", Ticket.class)
                .setParameter("position", position)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
        var histories = histories(tickets);
        return tickets.stream().map(ticket -> subject(ticket, histories.getOrDefault(ticket.id(), List.of()), caller)).toList();
    }

    private Map<Long, List<TicketEvent>> histories(List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        // by the range of ids, which the index of the history serves; what lies between and is not wanted is left
        return em.createQuery("""
                        select e.ticket.id as ticket, e as event from TicketEvent e
                        where e.ticket.id >= :first and e.ticket.id <= :last and (e.fact is not null or e.type = 'UNDONE')
                        order by e.ticket.id, e.sequence""", Tuple.class)
                .setParameter("first", tickets.get(0).id())
                .setParameter("last", tickets.get(tickets.size() - 1).id())
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("ticket", Long.class),
                        Collectors.mapping(row -> row.get("event", TicketEvent.class), Collectors.toList())));
    }

    /** One that the caller may not see has no facts and so no clocks: it moves the position and says nothing. */
    private Subject subject(Ticket ticket, List<TicketEvent> history, Caller caller) {
        var seen = veil.covers(ticket, caller);
        return new Subject(ticket.id(), ticket.number(), seen ? TicketClocks.facts(ticket, history) : List.of());
    }
}
