package org.yiyun.roster.engine;

import java.time.Duration;
import java.time.Instant;

/** A time that is not empty; {@code to} is not included. */
public record Span(Instant from, Instant to) {
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("empty: " + from + " to " + to);
        }
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** From the end of the earlier to the start of the later; negative if they overlap. */
    public Duration between(Span other) {
        return from.isBefore(other.from) ? Duration.between(to, other.from) : Duration.between(other.to, from);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
