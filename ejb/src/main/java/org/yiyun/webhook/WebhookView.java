package org.yiyun.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param institution    whose tickets; null for those of all institutions in the regions
 * @param regions        by prefix; empty for the whole city
 * @param oldSecretUntil until when messages also carry a signature of the secret before; null if there is none
 * @param failingSince   first failure since the last success
 * @param waiting        deliveries that are still to be sent
 */
public record WebhookView(
        UUID id,
        String name,
        @Nullable String institution,
        List<String> regions,
        String url,
        List<WebhookEvent> events,
        WebhookStatus status,
        @Nullable PauseReason pauseReason,
        @Nullable Instant oldSecretUntil,
        @Nullable Instant failingSince,
        long waiting,
        Instant createdAt,
        String createdBy,
        int version) {
    public WebhookView {
        regions = List.copyOf(regions);
        events = List.copyOf(events);
    }
}
