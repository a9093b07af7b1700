package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of work on a ticket in one mode (处理方式记录, REQ-DESK-08), as its history tells it.
 *
 * @param orderedAt when it became clear that it is needed; a level-1 fault orders both remote and on-site work at once
 *     (REQ-SLA-03)
 * @param startedAt when the work began: the session opened, the engineer arrived; null while it is only ordered
 * @param endedAt   null while it lasts
 * @param person    who does it, null while nobody is named
 * @param findings  what came of it
 * @param solved    whether it was this mode that solved the ticket
 */
public record HandlingView(
        HandlingMode mode,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String person,
        @Nullable String findings,
        boolean solved) {
    public boolean isOpen() {
        return endedAt == null;
    }
}
