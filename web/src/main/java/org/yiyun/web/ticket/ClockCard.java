package org.yiyun.web.ticket;

import java.time.Duration;
import java.util.List;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ExplainedClock;

/** A clock and its derivation as the ticket page draws them. */
public final class ClockCard {
    private final ExplainedClock explained;
    private final long whole;

    public ClockCard(ExplainedClock explained) {
        this.explained = explained;
        whole = explained.intervals().stream().mapToLong(ClockCard::seconds).sum();
    }

    public Clock getClock() {
        return explained.clock();
    }

    /** Unique on the page. */
    public String getId() {
        return "clock-" + getClock().ruleId().replaceAll("[^A-Za-z0-9_-]", "-") + "-" + getClock().round();
    }

    public List<Part> getParts() {
        return explained.intervals().stream().map(interval -> new Part(interval, share(interval))).toList();
    }

    public boolean isDerived() {
        return !explained.intervals().isEmpty();
    }

    public Duration getCounted() {
        return Duration.ofSeconds(explained.intervals().stream().filter(ClockInterval::counted).mapToLong(ClockCard::seconds).sum());
    }

    private double share(ClockInterval interval) {
        return whole == 0 ? 0 : Math.round(10_000.0 * seconds(interval) / whole) / 100.0;
    }

    private static long seconds(ClockInterval interval) {
        return Duration.between(interval.from(), interval.to()).toSeconds();
    }

    /** A stretch, and its per cent of the bar. */
    public record Part(ClockInterval interval, double share) {
        public Duration getLength() {
            return Duration.between(interval.from(), interval.to());
        }
    }
}
