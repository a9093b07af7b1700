package org.yiyun.metrics.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.AgeBand;
import org.yiyun.metrics.LiveFigure;
import org.yiyun.metrics.LiveMetric;
import org.yiyun.metrics.MetricGroup;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.metrics.PersonLoad;
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
        var figures = periods(first, last, by == null ? List.of() : List.of(by), now);
        return figures.get(figures.size() - 1);
    }

    /**
     * Without groups, and then by each of the properties; all from one walk, so that groups add up to their total.
     *
     * @param last day, included
     */
    public List<PeriodMetrics> periods(LocalDate first, LocalDate last, List<TicketProperty> by, Instant now) {
        var asOf = PeriodMetrics.asOf(last, now);
        var counted = statistics.measures(PeriodMetrics.tickets(first, last), Set.copyOf(by), asOf);
        var total = MetricGroup.of(counted.total(), null);
        List<PeriodMetrics> figures = new ArrayList<>();
        figures.add(new PeriodMetrics(first, last, null, asOf, total, List.of()));
        for (var property : by) {
            var groups = counted.groups().get(property).stream().map(measures -> MetricGroup.of(measures, property)).toList();
            figures.add(new PeriodMetrics(first, last, property, asOf, total, groups));
        }
        return figures;
    }

    /** Levels and ages are counted together, so that the open tickets are walked over once and not for each of them. */
    public List<LiveFigure> live(LocalDate today, Instant now) {
        var open = statistics.counts(LiveMetric.OPEN.rows("", today), TicketProperty.LEVEL, now);
        var overdue = statistics.counts(LiveMetric.OVERDUE.rows("", today), TicketProperty.LEVEL, now);
        var ages = statistics.between(LiveMetric.OPEN.rows("", today), AgeBand.borders(today), now);
        List<LiveFigure> figures = new ArrayList<>();
        for (var metric : LiveMetric.values()) {
            for (var item : metric.items()) {
                figures.add(new LiveFigure(metric, item, switch (metric) {
                    case OPEN -> sum(open);
                    case OVERDUE -> sum(overdue);
                    case OPEN_OF_LEVEL -> open.getOrDefault(item, 0L);
                    case OVERDUE_OF_LEVEL -> overdue.getOrDefault(item, 0L);
                    case AGE -> ages.get(AgeBand.valueOf(item).place());
                    case UNASSIGNED, OPENED_TODAY, CLOSED_TODAY -> tickets.count(metric.rows(item, today));
                }));
            }
        }
        return figures;
    }

    /** Those who have most first. */
    public List<PersonLoad> loads(LocalDate today, Instant now) {
        var open = statistics.counts(LiveMetric.OPEN.rows("", today), TicketProperty.ASSIGNEE, now);
        var overdue = statistics.counts(LiveMetric.OVERDUE.rows("", today), TicketProperty.ASSIGNEE, now);
        return open.keySet().stream()
                .filter(person -> !person.isEmpty())
                .map(person -> new PersonLoad(person, open.get(person), overdue.getOrDefault(person, 0L)))
                .sorted(Comparator.comparingLong(PersonLoad::open).reversed().thenComparing(PersonLoad::person))
                .toList();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
