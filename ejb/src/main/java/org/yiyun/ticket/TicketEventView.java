package org.yiyun.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A line of a ticket's history: who did what, when and why.
 *
 * @param type    name of the {@link TicketVerb}, or of the {@link HistoryEvent}
 * @param details the values of the command, as text
 */
public record TicketEventView(
        int sequence, String type, Instant at, Instant recordedAt, String actor, Map<String, String> details, boolean internal) {
    public TicketEventView {
        details = Map.copyOf(details);
    }

    /** Of a history what still holds: neither what was undone (撤销), which is as if it had never been, nor the undoing. */
    public static List<TicketEventView> holding(List<TicketEventView> history) {
        var undone = history.stream().filter(TicketEventView::isUndoing).toList();
        return undone.isEmpty()
                ? history
                : history.stream().filter(event -> !event.isUndoing() && undone.stream().noneMatch(by -> by.undoes(event.sequence()))).toList();
    }

    private boolean isUndoing() {
        return type.equals(HistoryEvent.UNDONE.name());
    }

    private boolean undoes(int line) {
        return Integer.parseInt(details.get("first")) <= line && line <= Integer.parseInt(details.get("last"));
    }
}
