package org.yiyun.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the wall board shows.
 *
 * @param at      moment of counting, a few seconds ago at most
 * @param today   the day of that moment
 * @param figures in the order of {@link LiveMetric}
 * @param week    figures of the tickets that came in today and on the six days before, a minute old at most
 */
public record LiveMetrics(Instant at, LocalDate today, List<LiveFigure> figures, PeriodMetrics week) {
    public LiveMetrics {
        figures = List.copyOf(figures);
    }

    /** One after the other for a metric that has several items. */
    public List<LiveFigure> of(LiveMetric metric) {
        return figures.stream().filter(figure -> figure.metric() == metric).toList();
    }
}
