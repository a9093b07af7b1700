package org.yiyun.hotline.internal;

import java.util.Map;

/**
 * A message as it was delivered.
 *
 * @param queue      where it was meant to be consumed
 * @param messageId  the same at every delivery
 * @param deliveries how often it has been delivered, this time included
 * @param body       in bytes; of a huge one only the beginning
 * @param bodyLength true length in bytes
 * @param headers    what the message carries beside the body
 */
public record Received(
        String queue, String messageId, int deliveries, byte[] body, long bodyLength, Map<String, String> headers) {
    public Received {
        headers = Map.copyOf(headers);
    }
}
