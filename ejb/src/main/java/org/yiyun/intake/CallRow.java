package org.yiyun.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call. The number is masked unless the reader may see personal data.
 *
 * @param agent login of whom it rang at or who answered
 */
public record CallRow(
        long id, String phone, @Nullable String agent, CallStatus status, Instant rangAt, @Nullable Instant answeredAt,
        @Nullable Instant endedAt, int version) {}
