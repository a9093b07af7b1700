package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Scope;
import org.yiyun.ticket.TicketRow;

/** Finds tickets by the number of who has called. */
@ApplicationScoped
public class TicketPhones {
    /** Looked at beyond what is asked for, since some may lie outside of the scope. */
    private static final int LOOKED_AT = 50;

    private final EntityManager em;
    private final BusinessClock clock;

    @Inject
    public TicketPhones(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TicketPhones() {
        this(null, null);
    }

    /** The condition says what the index says. */
    public List<TicketRow> last(String key, int most, Scope scope) {
        var found = em.createQuery("""
                        select t from Ticket t
                        where function('phone_key', t.contactPhone) = :key and function('phone_key', t.contactPhone) <> ''
                        order by t.createdAt desc, t.id desc""", Ticket.class)
                .setParameter("key", key)
                .setMaxResults(LOOKED_AT)
                .getResultList();
        return found.stream()
                .filter(TicketDesk::isTold)
                .filter(ticket -> scope.covers(ticket.institution(), ticket.region()))
                .limit(most)
                .map(this::row)
                .toList();
    }

    public List<String> samePhone(String number, int most, Scope scope) {
        return others(number, """
                select t from Ticket t, Ticket mine
                where mine.number = :number and t.id <> mine.id
                  and function('phone_key', t.contactPhone) = function('phone_key', mine.contactPhone)
                  and function('phone_key', t.contactPhone) <> ''
                order by t.createdAt desc, t.id desc""", most, scope);
    }

    /** Among the newest of the institution: those of years ago are not looked through. */
    public List<String> sameName(String number, int most, Scope scope) {
        return others(number, """
                select t from Ticket t, Ticket mine
                where mine.number = :number and t.id <> mine.id
                  and t.origin.institution = mine.origin.institution and t.contactName = mine.contactName
                  and t.createdAt > mine.createdAt - 90 day
                order by t.createdAt desc, t.id desc""", most, scope);
    }

    private List<String> others(String number, String query, int most, Scope scope) {
        return em.createQuery(query, Ticket.class)
                .setParameter("number", number)
                .setMaxResults(LOOKED_AT)
                .getResultList()
                .stream()
                .filter(TicketDesk::isTold)
                .filter(ticket -> scope.covers(ticket.institution(), ticket.region()))
                .limit(most)
                .map(Ticket::number)
                .toList();
    }

    private TicketRow row(Ticket t) {
        var due = t.nextDueAt();
        return new TicketRow(
                t.number(), t.kind(), t.channel(), t.title(), t.status(), t.level(), t.serviceLine(), t.institution(), t.assignee(),
                t.contact().name(), t.externalKey(), t.createdAt(), due, due != null && due.isBefore(clock.now()), t.version());
    }
}
