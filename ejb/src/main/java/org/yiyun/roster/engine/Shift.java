package org.yiyun.roster.engine;

import java.time.Instant;
import java.util.Comparator;

/** A person in a post for a time. */
public record Shift(String post, String staff, Instant from, Instant to) {
    /** By start, then post and person, so that the same roster is always told in the same order. */
    public static final Comparator<Shift> ORDER =
            Comparator.comparing(Shift::from).thenComparing(Shift::post).thenComparing(Shift::staff).thenComparing(Shift::to);

    public Span span() {
        return new Span(from, to);
    }
}
