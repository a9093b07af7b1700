package org.yiyun.webhook;

import java.util.List;

/** A delivery with what was sent, byte for byte, and what came of it. */
public record DeliveryView(DeliveryRow delivery, String body, List<AttemptView> attempts) {
    public DeliveryView {
        attempts = List.copyOf(attempts);
    }
}
