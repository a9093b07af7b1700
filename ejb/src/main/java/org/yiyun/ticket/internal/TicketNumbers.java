package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Sequences;

/**
 * Ids of tickets, of which their numbers are made. One question to the database serves fifty tickets of a node; ids of
 * a node that dies are lost, which leaves gaps and nothing else.
 */
@ApplicationScoped
public class TicketNumbers {
    /** As {@code increment by} of the sequence. */
    private static final int BLOCK = 50;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

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

    /** Day of opening and id, the latter with at least six digits: {@code T20261121-000123}. */
    static String number(long id, Instant openedAt) {
        var digits = String.valueOf(id);
        return "T" + DAY.format(LocalDate.ofInstant(openedAt, BusinessClock.ZONE)) + "-"
                + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    synchronized long next() {
        if (next == end) {
            next = Sequences.next(em, "ticket_seq");
            end = next + BLOCK;
        }
        return next++;
    }
}
