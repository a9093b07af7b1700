package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.TicketPathReading;

/** The ways that tickets of a kind went, for measuring them. Of the whole city, and none of complaints. */
@Stateless
public class TicketPaths {
    private final TicketPathReading reading;

    @Inject
    public TicketPaths(TicketPathReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TicketPaths() {
        this(null);
    }

    /**
     * The steps of tickets that were opened in {@code [from, to)}, ticket by ticket in their order; what was undone is left out, and so
     * is what is no step.
     *
     * @param most entries, and one more where there are more
     */
    @Requires(Permission.TICKET_READ)
    public List<HistoryEntry> of(TicketKind kind, Instant from, Instant to, int most) {
        Callers.current().refuseNarrowScope();
        return kind == TicketKind.COMPLAINT ? List.of() : reading.of(kind, from, to, most);
    }
}
