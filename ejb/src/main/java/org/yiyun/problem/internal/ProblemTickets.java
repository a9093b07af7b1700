package org.yiyun.problem.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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
    private static final int LIKE_IT = 20;

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

    /** The ticket with that number, if the caller may see it and it is no complaint. */
    Optional<TicketRow> find(String number) {
        return areReadable()
                ? having(number, LIKE_IT).filter(ticket -> ticket.number().equals(number)).findFirst()
                : Optional.empty();
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
