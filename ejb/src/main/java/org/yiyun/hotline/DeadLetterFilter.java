package org.yiyun.hotline;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters; what is null or empty does not narrow.
 *
 * @param problem slug of the problem
 * @param key     the sender's key, exactly
 * @param from    received at or after
 * @param to      received before
 */
public record DeadLetterFilter(
        Set<DeadLetterStatus> status,
        @Nullable String queue,
        @Nullable String problem,
        @Nullable String key,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final DeadLetterFilter ALL = new DeadLetterFilter(Set.of(), null, null, null, null, null);
    public static final DeadLetterFilter OPEN = ALL.withStatus(Set.of(DeadLetterStatus.OPEN));

    public DeadLetterFilter {
        status = Set.copyOf(status);
    }

    public DeadLetterFilter withStatus(Set<DeadLetterStatus> wanted) {
        return new DeadLetterFilter(wanted, queue, problem, key, from, to);
    }
}
