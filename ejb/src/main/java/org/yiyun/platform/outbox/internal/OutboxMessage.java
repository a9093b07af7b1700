package org.yiyun.platform.outbox.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox on its way. */
record OutboxMessage(
        long sequence, UUID id, String type, String aggregateKey, int schemaVersion, String payload, @Nullable String traceId) {}
