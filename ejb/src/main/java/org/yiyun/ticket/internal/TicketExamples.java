package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.benefit.ExampleTickets;
import org.yiyun.security.Callers;

/** Tells those who keep calculations by which answers were explained whether the caller may see a ticket. */
@ApplicationScoped
public class TicketExamples implements ExampleTickets {
    private final TicketViews tickets;

    @Inject
    public TicketExamples(TicketViews tickets) {
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected TicketExamples() {
        this(null);
    }

    /** Within the caller's row scope too, as {@code TicketQueries.get} finds it. */
    @Override
    public boolean isVisible(String number) {
        return tickets.has(number, Callers.current());
    }
}
