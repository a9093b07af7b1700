package org.yiyun.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject that would have fared otherwise.
 *
 * @param number  counts the differences of a trial
 * @param subject number of the ticket
 */
public record TrialDifference(
        long number,
        String subject,
        Milestone milestone,
        int round,
        @Nullable Integer level,
        TrialEffect effect,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter) {}
