package org.yiyun.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketProperty;

/**
 * The figures of the tickets that came in during a period.
 *
 * @param last   day, included
 * @param by     what the groups are told apart by, null if there are none
 * @param asOf   open clocks were judged as of then: the end of the period, or the moment of counting while it lasts
 * @param total  of all tickets of the period
 * @param groups in the order of their items, tickets without one last
 */
public record PeriodMetrics(
        LocalDate first, LocalDate last, @Nullable TicketProperty by, Instant asOf, MetricGroup total, List<MetricGroup> groups) {
    public PeriodMetrics {
        groups = List.copyOf(groups);
    }

    /** All tickets that the period counts. */
    public static TicketFilter tickets(LocalDate first, LocalDate last) {
        return LiveMetric.SERVICE.withTime(start(first), start(last.plusDays(1)));
    }

    /** The moment that open clocks are judged by: the end of the period, or now while it lasts. */
    public static Instant asOf(LocalDate last, Instant now) {
        var end = start(last.plusDays(1));
        return now.isBefore(end) ? now : end;
    }

    /**
     * Exactly the tickets behind a figure.
     *
     * @param item of the group, null for the total
     */
    public TicketFilter rows(@Nullable String item, Metric metric) {
        var behind = metric.behind();
        Map<TicketProperty, String> only = new EnumMap<>(TicketProperty.class);
        if (by != null && item != null) {
            only.put(by, item);
        }
        return tickets(first, last)
                .withFocus(new TicketFocus(behind == null ? Set.of() : Set.of(behind), only, behind == null ? null : asOf, null, null));
    }

    private static Instant start(LocalDate day) {
        return BusinessClock.startOf(day);
    }
}
