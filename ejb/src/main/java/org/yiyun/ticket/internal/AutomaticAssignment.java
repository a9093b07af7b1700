package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yiyun.ticket.TicketDispatcher;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;

/** Asks who gets a ticket that was just graded. Whoever has it keeps it, and complaints are given to nobody by rules. */
@ApplicationScoped
public class AutomaticAssignment {
    private final Iterable<TicketDispatcher> dispatchers;

    @Inject
    public AutomaticAssignment(@Any Instance<TicketDispatcher> dispatchers) {
        this((Iterable<TicketDispatcher>) dispatchers);
    }

    /** Outside a container. */
    AutomaticAssignment(Iterable<TicketDispatcher> dispatchers) {
        this.dispatchers = dispatchers;
    }

    /** For the proxy. */
    protected AutomaticAssignment() {
        this(List.of());
    }

    Optional<TicketDispatcher.Chosen> of(Ticket ticket) {
        if (ticket.assignee() != null || ticket.kind() == TicketKind.COMPLAINT || !ticket.allows(TicketVerb.ASSIGN)) {
            return Optional.empty();
        }
        var graded = new TicketDispatcher.Graded(
                ticket.number(), ticket.kind(), ticket.level(), ticket.system(), ticket.region(), ticket.supportLine());
        return StreamSupport.stream(dispatchers.spliterator(), false).flatMap(one -> one.choose(graded).stream()).findFirst();
    }
}
