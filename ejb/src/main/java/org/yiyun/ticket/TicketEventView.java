package org.yiyun.ticket;

import java.time.Instant;
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
}
