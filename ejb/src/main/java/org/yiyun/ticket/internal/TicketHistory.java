package org.yiyun.ticket.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.ticket.HistoryEvent;

/** Reads of a history what still holds: an event that was undone (撤销) is as if it had never been. */
final class TicketHistory {
    static final String FIRST = "first";
    static final String LAST = "last";

    private TicketHistory() {}

    /** The events without those that were undone, and without the undoing; most histories are given back as they are. */
    static List<TicketEvent> holding(List<TicketEvent> history) {
        var undone = history.stream().filter(TicketHistory::isUndoing).map(TicketEvent::details).toList();
        if (undone.isEmpty()) {
            return history;
        }
        var holding = new ArrayList<TicketEvent>();
        history.stream()
                .filter(event -> !isUndoing(event) && undone.stream().noneMatch(range -> isIn(range, event.sequence())))
                .forEach(holding::add);
        return holding;
    }

    static boolean isUndoing(TicketEvent event) {
        return event.type().equals(HistoryEvent.UNDONE.name());
    }

    private static boolean isIn(Map<String, String> range, int sequence) {
        return Integer.parseInt(range.get(FIRST)) <= sequence && sequence <= Integer.parseInt(range.get(LAST));
    }
}
