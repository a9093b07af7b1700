package org.yiyun.metrics.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.LiveFigure;
import org.yiyun.metrics.LiveMetric;
import org.yiyun.metrics.MetricGroup;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketStatistics;

/** Computes figures by the boundaries of the tickets, with the caller's rights. */
@ApplicationScoped
public class MetricFigures {
    private final TicketQueries tickets;
    private final TicketStatistics statistics;

    @Inject
    public MetricFigures(TicketQueries tickets, TicketStatistics statistics) {
        this.tickets = tickets;
        this.statistics = statistics;
    }

    /** For the proxy. */
    protected MetricFigures() {
        this(null, null);
    }

    /** @param last day, included */
    public PeriodMetrics period(LocalDate first, LocalDate last, @Nullable TicketProperty by, Instant now) {
        var filter = PeriodMetrics.tickets(first, last);
        var asOf = PeriodMetrics.asOf(last, now);
        var total = MetricGroup.of(statistics.measures(filter, null, asOf).get(0), null);
        List<MetricGroup> groups = by == null
                ? List.of()
                : statistics.measures(filter, by, asOf).stream().map(measures -> MetricGroup.of(measures, by)).toList();
        return new PeriodMetrics(first, last, by, asOf, total, groups);
    }

    public List<LiveFigure> live(LocalDate today, Instant now) {
        // the dearest of them: one walk for all levels
        var overdue = statistics.counts(LiveMetric.OVERDUE.rows("", today), TicketProperty.LEVEL, now);
        List<LiveFigure> figures = new ArrayList<>();
        for (var metric : LiveMetric.values()) {
            for (var item : metric.items()) {
                figures.add(new LiveFigure(metric, item, switch (metric) {
                    case OVERDUE -> overdue.values().stream().mapToLong(Long::longValue).sum();
                    case OVERDUE_OF_LEVEL -> overdue.getOrDefault(item, 0L);
                    default -> tickets.count(metric.rows(item, today));
                }));
            }
        }
        return figures;
    }
}
