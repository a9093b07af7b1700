package org.yiyun.metrics;

import java.util.Map;
import java.util.Set;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketProperty;

/**
 * What somebody has at this moment (当前在办), whenever it came in.
 *
 * @param person  login
 * @param open    neither closed nor merged
 * @param overdue how many of all that are the person's have a clock past its due time
 */
public record PersonLoad(String person, long open, long overdue) {
    /** Exactly the open tickets. */
    public TicketFilter openRows() {
        return LiveMetric.UNFINISHED.withFocus(own());
    }

    /** Exactly the overdue ones. */
    public TicketFilter overdueRows() {
        return LiveMetric.SERVICE.withOverdue().withFocus(own());
    }

    private TicketFocus own() {
        return new TicketFocus(Set.of(), Map.of(TicketProperty.ASSIGNEE, person), null, null, null);
    }
}
