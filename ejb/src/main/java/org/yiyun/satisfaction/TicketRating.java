package org.yiyun.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rating of a ticket's latest close, for those who see the ticket.
 *
 * @param open       whether it may still be given or changed
 * @param link       where the user rates, to be passed on: complete if the installation names its own address
 *     ({@code yiyun.satisfaction.url}), else from the root of this server; null once it is expired, and in an installation without a
 *     key ({@code yiyun.security.data-key})
 * @param recordedBy login of who entered it, null if the user did
 */
public record TicketRating(
        String ticket, Instant closedAt, Instant expiresAt, boolean open, @Nullable String link, @Nullable Integer stars,
        @Nullable String comment, @Nullable RatingMethod method, @Nullable Instant answeredAt, @Nullable String recordedBy) {}
