package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/** Somebody was sent to the site and should set out; outbox type {@code TicketDispatched}. */
public record TicketDispatched(
        String number, String title, @Nullable Integer level, String engineer, @Nullable String institution) {}
