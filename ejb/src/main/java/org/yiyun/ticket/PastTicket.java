package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was graded, as somebody had to be found for it.
 *
 * @param createdAt     and {@code id}: its place in the order of {@link TicketWorkload#past}
 * @param level         of the first grading
 * @param gradedAt      the first time
 * @param firstAssignee who got it first, whoever chose; null if nobody ever did
 * @param endedAt       when it was resolved or merged last; null if it never was or is open again
 */
public record PastTicket(
        long id,
        Instant createdAt,
        String number,
        TicketKind kind,
        @Nullable Integer level,
        @Nullable String system,
        @Nullable String region,
        Instant gradedAt,
        @Nullable String firstAssignee,
        @Nullable Instant endedAt) {}
