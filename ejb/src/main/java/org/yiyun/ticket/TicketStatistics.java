package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.ComplaintVeil;
import org.yiyun.ticket.internal.TicketMeasuring;

/**
 * Figures over the tickets that a filter chooses, cut to what the caller may see as the lists are. Reads every chosen ticket: for a
 * period, not for all there are.
 */
@Stateless
public class TicketStatistics {
    private final TicketMeasuring measuring;
    private final ComplaintVeil veil;

    @Inject
    public TicketStatistics(TicketMeasuring measuring, ComplaintVeil veil) {
        this.measuring = measuring;
        this.veil = veil;
    }

    /** For the proxy. */
    protected TicketStatistics() {
        this(null, null);
    }

    /**
     * All tickets, and the groups of each of the properties, from one walk: what is counted together adds up.
     *
     * @param asOf open clocks are judged as of then, and what lasts is taken to have lasted until then
     */
    @Requires(Permission.TICKET_READ)
    public TicketBreakdown measures(TicketFilter filter, Set<TicketProperty> by, Instant asOf) {
        return measuring.measures(filter, by, asOf, veil.sight(Callers.current()));
    }

    /**
     * How many tickets have each value of the property; values that none has are left out, the empty text stands for tickets that have
     * none. The tally answers what it knows; otherwise it costs one walk over the chosen tickets and looks at nothing beside them.
     *
     * @param now what is overdue is overdue as of then
     */
    @Requires(Permission.TICKET_READ)
    public Map<String, Long> counts(TicketFilter filter, TicketProperty by, Instant now) {
        return measuring.counts(filter, by, now, veil.sight(Callers.current()));
    }

    /**
     * How many tickets came in before each of these moments, in the order of the moments, and how many after the last: one number more
     * than there are moments. Costs one walk over the chosen tickets.
     *
     * @param borders in ascending order; a ticket that came in at a border is after it
     */
    @Requires(Permission.TICKET_READ)
    public List<Long> between(TicketFilter filter, List<Instant> borders, Instant now) {
        return measuring.between(filter, borders, now, veil.sight(Callers.current()));
    }

    /** Limits that were not kept as of then, those due first first: so many of them, and how many there are in all. */
    @Requires(Permission.TICKET_READ)
    public Page<TicketBreach> breaches(TicketFilter filter, Instant asOf, int limit) {
        return measuring.breaches(filter, asOf, limit, veil.sight(Callers.current()));
    }
}
