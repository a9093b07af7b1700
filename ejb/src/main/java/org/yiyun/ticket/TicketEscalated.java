package org.yiyun.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has escalated a ticket by hand to {@code supportLine}; outbox type {@code TicketEscalated}. */
public record TicketEscalated(
        String number,
        @Nullable Integer level,
        @Nullable Instant dueAt,
        int supportLine,
        @Nullable String assignee,
        String reason) {}
