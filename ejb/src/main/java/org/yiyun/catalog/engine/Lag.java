package org.yiyun.catalog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an institution is behind a library.
 *
 * @param behind       published versions that it has not loaded
 * @param missingSince when the first of those was published; empty if there is none
 */
public record Lag(int behind, Optional<Instant> missingSince) {
    /** A version and when it was published. */
    public record Published(int version, Instant at) {}

    /**
     * @param published in the order of publication
     * @param loaded    the latest that the institution has; null for none. What it skipped before that is in it
     */
    public static Lag of(List<Published> published, @Nullable Integer loaded) {
        int next = 0;
        for (int i = 0; i < published.size() && loaded != null; i++) {
            next = published.get(i).version() == loaded ? i + 1 : next;
        }
        var missing = published.subList(next, published.size());
        return new Lag(missing.size(), missing.isEmpty() ? Optional.empty() : Optional.of(missing.get(0).at()));
    }

    /** Whether it takes longer than it may. */
    public boolean isLate(Instant now, Duration grace) {
        return missingSince.filter(since -> since.plus(grace).isBefore(now)).isPresent();
    }
}
