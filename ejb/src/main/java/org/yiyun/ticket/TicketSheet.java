package org.yiyun.ticket;

import java.util.List;
import java.util.Set;
import org.yiyun.sla.ExplainedClock;

/**
 * A ticket with its story, as its page shows it; read at once, because each of the parts would look for the ticket and read its history
 * again.
 *
 * @param history   oldest first; internal entries only for those who may see them
 * @param clocks    as of now, each with the intervals that make it
 * @param handlings remote, on-site and telephone work as the history tells it (REQ-DESK-08)
 * @param files     in the order in which they came
 * @param annexes   names of what there is beside the ticket ({@link TicketAnnex})
 */
public record TicketSheet(
        TicketView ticket,
        List<TicketEventView> history,
        List<ExplainedClock> clocks,
        List<HandlingView> handlings,
        List<AttachmentView> files,
        Set<String> annexes) {
    public TicketSheet {
        history = List.copyOf(history);
        clocks = List.copyOf(clocks);
        handlings = List.copyOf(handlings);
        files = List.copyOf(files);
        annexes = Set.copyOf(annexes);
    }

    /** Whether there is any of it. */
    public boolean has(TicketAnnex annex) {
        return annexes.contains(annex.name());
    }
}
