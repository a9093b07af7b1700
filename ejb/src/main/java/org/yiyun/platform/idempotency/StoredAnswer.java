package org.yiyun.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it can be given again.
 *
 * @param status   HTTP status
 * @param location address of what was created, without the interface's prefix
 * @param etag     with its quotes
 * @param body     JSON
 */
public record StoredAnswer(int status, @Nullable String location, @Nullable String etag, String body) {}
