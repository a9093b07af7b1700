package org.yiyun.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The finer part of a {@link TicketFilter}: the rows behind a figure.
 *
 * @param traits     all of them hold
 * @param only       a property is of that value; the empty text stands for tickets that have none
 * @param asOf       open clocks are judged late as of then, null for now
 * @param closedFrom closed at or after
 * @param closedTo   closed before
 */
public record TicketFocus(
        Set<TicketTrait> traits,
        Map<TicketProperty, String> only,
        @Nullable Instant asOf,
        @Nullable Instant closedFrom,
        @Nullable Instant closedTo) {
    public static final TicketFocus NONE = new TicketFocus(Set.of(), Map.of(), null, null, null);

    public TicketFocus {
        traits = Set.copyOf(traits);
        only = Map.copyOf(only);
    }

    /** Narrows nothing. */
    public boolean isNone() {
        return traits.isEmpty() && only.isEmpty() && closedFrom == null && closedTo == null;
    }
}
