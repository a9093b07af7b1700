package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ticket list.
 *
 * @param caller the caller's name, masked unless the reader may see personal data
 * @param dueAt  the earliest due time of its running clocks, null if none runs
 */
public record TicketRow(
        String number,
        TicketKind kind,
        Channel channel,
        String title,
        TicketStatus status,
        @Nullable Integer level,
        @Nullable String serviceLine,
        @Nullable String institution,
        @Nullable String assignee,
        @Nullable String caller,
        @Nullable String externalKey,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean overdue,
        int version) {}
