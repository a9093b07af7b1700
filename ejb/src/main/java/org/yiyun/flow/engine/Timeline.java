package org.yiyun.flow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long cases took week by week, by the week in which they began. */
public final class Timeline {
    private static final Duration WEEK = Duration.ofDays(7);

    private Timeline() {}

    /**
     * A week.
     *
     * @param done   cases that began in it and are done
     * @param median their middle duration by the calendar in minutes; null without any
     */
    public record Week(Instant from, int done, @Nullable Long median) {}

    /** The weeks of {@code [from, until)}; the last may be a part of one. The done cases of all of them are those of the cases. */
    public static List<Week> of(List<FlowCase> cases, Instant from, Instant until, Set<String> finals) {
        List<Week> weeks = new ArrayList<>();
        for (Instant week = from; week.isBefore(until); week = week.plus(WEEK)) {
            Instant first = week;
            Instant next = first.plus(WEEK).isBefore(until) ? first.plus(WEEK) : until;
            Spread spread = Spread.of(cases.stream()
                    .filter(one -> !one.began().isBefore(first) && one.began().isBefore(next))
                    .flatMap(one -> one.ended(finals).map(end -> Duration.between(one.began(), end).toMinutes()).stream())
                    .toList());
            weeks.add(new Week(first, spread.count(), spread.median()));
        }
        return weeks;
    }
}
