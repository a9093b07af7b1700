package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;

/** Tickets as the caller may see them. Tickets that are complaints are nothing to problems. */
@ApplicationScoped
public class ProblemTickets {
    private final TicketQueries tickets;

    @Inject
    public ProblemTickets(TicketQueries tickets) {
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected ProblemTickets() {
        this(null);
    }

    boolean areReadable() {
        return Callers.current().may(Permission.TICKET_READ);
    }

    /** Whether there is a ticket with that number that the caller may see and that is no complaint. */
    boolean has(String number) {
        return areReadable() && tickets.kind(number).filter(kind -> kind != TicketKind.COMPLAINT).isPresent();
    }

    /** The newest tickets that have the words. */
    Stream<TicketRow> having(String words, int most) {
        return tickets.list(with(words), PageRequest.first(most)).items().stream()
                .filter(ticket -> ticket.kind() != TicketKind.COMPLAINT);
    }

    long countHaving(String word) {
        return tickets.count(with(word));
    }

    long count() {
        return tickets.count(TicketFilter.ALL);
    }

    private static TicketFilter with(String words) {
        TicketFilter all = TicketFilter.ALL;
        return new TicketFilter(all.status(), all.kind(), all.level(), null, null, words, null, null, false);
    }
}
