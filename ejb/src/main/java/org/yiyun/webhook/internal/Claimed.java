package org.yiyun.webhook.internal;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that one attempt is to be made for.
 *
 * @param attempt the claim
 * @param keys    to sign with, opened; none if they cannot be
 */
public record Claimed(UUID delivery, UUID subscription, UUID attempt, URI url, String body, List<byte[]> keys) {}
