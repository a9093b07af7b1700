package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/** A ticket needs work in a mode at once; outbox type {@code TicketOrdered}. Who does it is to be found now. */
public record TicketOrdered(
        String number, String title, @Nullable Integer level, HandlingMode mode, @Nullable String institution, @Nullable String assignee) {}
