package org.yiyun.ticket.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketEventView;

/** Reads of a history what still holds. */
final class TicketHistory {
    static final String FIRST = "first";
    static final String LAST = "last";

    private TicketHistory() {}

    /** {@link TicketEventView#holding}; most histories are given back as they are. */
    static List<TicketEvent> holding(List<TicketEvent> history) {
        if (history.stream().noneMatch(TicketHistory::isUndoing)) {
            return history;
        }
        var kept = TicketEventView.holding(history.stream().map(TicketEvent::view).toList()).stream()
                .map(TicketEventView::sequence).collect(Collectors.toSet());
        return history.stream().filter(event -> kept.contains(event.sequence())).toList();
    }

    static boolean isUndoing(TicketEvent event) {
        return event.type().equals(HistoryEvent.UNDONE.name());
    }
}
