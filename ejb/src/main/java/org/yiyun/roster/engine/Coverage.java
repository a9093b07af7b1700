package org.yiyun.roster.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is covered of a period, and what is not (REQ-DUTY-01). */
public final class Coverage {
    private Coverage() {}

    /** The times of the period that no span covers, in order; none of them touches another. */
    public static List<Span> gaps(Span period, Collection<Span> covered) {
        List<Span> gaps = new ArrayList<>();
        Instant until = period.from();
        for (Span span : covered.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            addGap(gaps, until, earlier(span.from(), period.to()));
            until = span.to().isAfter(until) ? span.to() : until;
        }
        addGap(gaps, until, period.to());
        return gaps;
    }

    private static void addGap(List<Span> gaps, Instant from, Instant to) {
        if (from.isBefore(to)) {
            gaps.add(new Span(from, to));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
