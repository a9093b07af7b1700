package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     * One group for each value of the property that occurs, in the order of the values, tickets without one last.
     *
     * @param by   null for one group of all, which is there even if there are none
     * @param asOf open clocks are judged as of then, and what lasts is taken to have lasted until then
     */
    @Requires(Permission.TICKET_READ)
    public List<TicketMeasures> measures(TicketFilter filter, @Nullable TicketProperty by, Instant asOf) {
        return measuring.measures(filter, by, asOf, veil.sight(Callers.current()));
    }

    /**
     * How many tickets have each value of the property; values that none has are left out, the empty text stands for tickets that have
     * none. Costs one walk over the chosen tickets and looks at nothing beside them.
     *
     * @param now what is overdue is overdue as of then
     */
    @Requires(Permission.TICKET_READ)
    public Map<String, Long> counts(TicketFilter filter, TicketProperty by, Instant now) {
        return measuring.counts(filter, by, now, veil.sight(Callers.current()));
    }

    /** Limits that were not kept as of then, those due first first. */
    @Requires(Permission.TICKET_READ)
    public List<TicketBreach> breaches(TicketFilter filter, Instant asOf, int limit) {
        return measuring.breaches(filter, asOf, limit, veil.sight(Callers.current()));
    }
}
