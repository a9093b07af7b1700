package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketQueries;

/**
 * Whose work a ticket was: of the person whom the rating is about, and of whoever talked with the user, worked from afar or was sent to
 * the place. Nobody rates that.
 */
@ApplicationScoped
public class OwnWork {
    private static final Caller READER = Caller.system("satisfaction");

    private final TicketQueries tickets;

    @Inject
    public OwnWork(TicketQueries tickets) {
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected OwnWork() {
        this(null);
    }

    boolean is(Rating rating, Caller caller) {
        return rating.isOf(caller.name())
                || caller.kind() == Caller.Kind.STAFF
                        && Callers.callAs(READER, () -> tickets.handlings(rating.ticket())).stream()
                                .filter(work -> work.startedAt() != null || work.mode() == HandlingMode.ON_SITE)
                                .anyMatch(work -> caller.name().equals(work.person()));
    }
}
