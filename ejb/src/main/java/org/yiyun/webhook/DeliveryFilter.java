package org.yiyun.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; what is null or empty does not narrow.
 *
 * @param number of the ticket, exactly
 * @param from   of events at or after
 * @param to     of events before
 */
public record DeliveryFilter(
        @Nullable UUID webhook,
        Set<DeliveryStatus> status,
        Set<WebhookEvent> events,
        @Nullable String number,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final DeliveryFilter ALL = new DeliveryFilter(null, Set.of(), Set.of(), null, null, null);

    public DeliveryFilter {
        status = Set.copyOf(status);
        events = Set.copyOf(events);
    }

    public DeliveryFilter in(UUID wanted) {
        return new DeliveryFilter(wanted, status, events, number, from, to);
    }
}
