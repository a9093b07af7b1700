package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A ticket was opened or changed; outbox types {@code TicketOpened} and {@code TicketChanged}.
 *
 * @param verb        path of the verb, null where no verb did it
 * @param institution and {@code region}: who may hear of it
 * @param internal    whether only those with TICKET_INTERNAL may see what was done
 */
public record TicketChanged(
        String number,
        String kind,
        String status,
        @Nullable String verb,
        @Nullable String institution,
        @Nullable String region,
        @Nullable String assignee,
        int version,
        boolean internal) {}
