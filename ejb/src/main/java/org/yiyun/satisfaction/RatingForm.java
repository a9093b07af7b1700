package org.yiyun.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketKind;

/**
 * What whoever has the link may know: nothing of persons, and nothing of what the ticket says.
 *
 * @param stars   what was answered so far, null if nothing was
 * @param comment only what came by the link itself; what staff entered is not shown
 * @param open    whether it may still be answered or changed
 */
public record RatingForm(
        String ticket, TicketKind kind, Instant closedAt, Instant expiresAt, @Nullable Integer stars, @Nullable String comment,
        boolean open) {}
