package org.yiyun.change.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.ticket.TicketQueries;

/** Reads changes, cut to the tickets that the caller may see. */
@ApplicationScoped
public class ChangeReading {
    private final Changes changes;
    private final TicketQueries tickets;

    @Inject
    public ChangeReading(Changes changes, TicketQueries tickets) {
        this.changes = changes;
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected ChangeReading() {
        this(null, null);
    }

    /** @throws BusinessException NOT_FOUND for a ticket that the caller may not see */
    public Optional<ChangeView> of(String ticket, Caller caller) {
        var found = changes.find(ticket);
        if (found.isEmpty() || !found.get().isSeenBy(caller)) {
            tickets.history(ticket);
        }
        return found.map(change -> change.view(caller));
    }

    public List<ChangeView> between(Instant from, Instant to, @Nullable ChangeStatus status, Caller caller) {
        return changes.between(from, to, status)
                .filter(change -> change.isSeenBy(caller))
                .limit(ChangeQueries.MOST)
                .map(change -> change.view(caller))
                .toList();
    }
}
