package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/** What of a ticket says who can do it, and nothing of whom it is about. */
public record TicketDemand(
        String number, TicketKind kind, @Nullable Integer level, @Nullable String system, @Nullable String region, int supportLine) {}
