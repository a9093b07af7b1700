package org.yiyun.webhook.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.webhook.AttemptFault;

/**
 * What came of an attempt.
 *
 * @param status     of the answer; null with a fault
 * @param retryAfter what the receiver asked for
 */
public record Outcome(
        Claimed claimed, Instant at, int millis, @Nullable Integer status, @Nullable AttemptFault fault, @Nullable String answer,
        @Nullable Duration retryAfter) {
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    boolean isTaken() {
        return status != null && status / 100 == 2;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether it tells of the receiver and not of this message: the next message would fare no better now. */
    boolean isOutage() {
        return status == null || status >= 500 || status == TOO_MANY;
    }
}
