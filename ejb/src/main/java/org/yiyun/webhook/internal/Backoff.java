package org.yiyun.webhook.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failure: longer each time, a little different for each so that not all come back at once. */
final class Backoff {
    /** After the first failure, the second, …; the one after the last of them is final, thirty-one hours after the first. */
    static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1),
            Duration.ofHours(6), Duration.ofHours(24));
    /** A receiver that does not answer rests no longer than this before the next of its deliveries tries. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    /** Part of a delay by which it may be longer or shorter. */
    private static final double JITTER = 0.2;

    private Backoff() {}

    /**
     * Until the next attempt; empty if there is none.
     *
     * @param tries  attempts that have failed, at least 1
     * @param chance from 0 to 1
     * @param asked  what the receiver asked for by {@code Retry-After}; not less than that, but no more than a day
     */
    static Optional<Duration> next(int tries, double chance, @Nullable Duration asked) {
        if (tries > DELAYS.size()) {
            return Optional.empty();
        }
        var delay = DELAYS.get(tries - 1);
        var spread = Duration.ofMillis(Math.round(delay.toMillis() * (1 - JITTER + 2 * JITTER * chance)));
        return Optional.of(asked == null || asked.compareTo(spread) <= 0 ? spread : shorter(asked, DELAYS.get(DELAYS.size() - 1)));
    }

    /** How long nothing is sent to a receiver that has not answered so many times in a row. */
    static Duration rest(int failures) {
        return shorter(DELAYS.get(Math.min(failures, DELAYS.size()) - 1), LONGEST_REST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
