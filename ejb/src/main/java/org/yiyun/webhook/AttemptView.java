package org.yiyun.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt.
 *
 * @param number from 1, counted on by replays
 * @param millis how long it took
 * @param status of the HTTP answer; null if there was none
 * @param fault  why there was none
 * @param answer the first KiB of what was answered
 */
public record AttemptView(
        int number, Instant at, int millis, @Nullable Integer status, @Nullable AttemptFault fault, @Nullable String answer) {}
