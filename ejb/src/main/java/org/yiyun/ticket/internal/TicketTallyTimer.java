package org.yiyun.ticket.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Keeps the tally short; on every node, one of them works. */
@Singleton
public class TicketTallyTimer {
    @Inject
    private TicketCounts counts;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        counts.compact();
    }
}
