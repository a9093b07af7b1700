package org.yiyun.ticket.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.yiyun.platform.lease.Leases;

/** Keeps the tally short, on the node that has the role. */
@Singleton
public class TicketTallyTimer {
    @Inject
    private TicketCounts counts;

    @Inject
    private Leases leases;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        leases.find("ticket-tally").filter(leases::isHeld).ifPresent(held -> counts.compact());
    }
}
