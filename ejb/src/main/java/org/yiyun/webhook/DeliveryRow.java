package org.yiyun.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of deliveries.
 *
 * @param id            also the {@code webhook-id} of its messages
 * @param number        of the ticket, or key of the library; null for a test
 * @param createdAt     when the event was
 * @param nextAttemptAt null if nothing is to be sent
 * @param attempts      all that were made, also before a replay
 */
public record DeliveryRow(
        UUID id,
        UUID webhook,
        String webhookName,
        WebhookEvent event,
        @Nullable String number,
        DeliveryStatus status,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        int attempts,
        @Nullable Instant doneAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {}
