package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Ids of tickets, of which their numbers are made. One question to the database serves fifty tickets of a node; ids of
 * a node that dies are lost, which leaves gaps and nothing else.
 */
@ApplicationScoped
public class TicketNumbers {
    /** As {@code increment by} of the sequence. */
    private static final int BLOCK = 50;

    private final EntityManager em;
    private long next;
    private long end;

    @Inject
    public TicketNumbers(EntityManager em) {
        this.em = em;
    }

    protected TicketNumbers() {
        this(null);
    }

    synchronized long next() {
        if (next == end) {
            next = ((Number) em.createNativeQuery("select nextval('ticket_seq')", Long.class).getSingleResult()).longValue();
            end = next + BLOCK;
        }
        return next++;
    }
}
