package org.yiyun.ticket;

import java.util.List;
import java.util.Map;

/**
 * What was counted of tickets in one walk.
 *
 * @param total  of all; there even if there are none
 * @param groups for each property that was asked for, one group for each value that occurs, in the order of the values, tickets
 *               without one last
 */
public record TicketBreakdown(TicketMeasures total, Map<TicketProperty, List<TicketMeasures>> groups) {
    public TicketBreakdown {
        groups = Map.copyOf(groups);
    }
}
