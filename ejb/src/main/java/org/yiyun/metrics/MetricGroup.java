package org.yiyun.metrics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketMeasures;
import org.yiyun.ticket.TicketProperty;

/**
 * The figures of a group of tickets.
 *
 * @param item   the level, service line and so on; empty for tickets that have none, and for all tickets
 * @param values in the order of {@link Metric}
 */
public record MetricGroup(String item, List<MetricValue> values) {
    public MetricGroup {
        values = List.copyOf(values);
    }

    /** What the metrics for groups by that property make of the counts. */
    public static MetricGroup of(TicketMeasures measures, @Nullable TicketProperty by) {
        return new MetricGroup(measures.item(), Metric.of(by).stream().map(metric -> metric.measure(measures)).toList());
    }

    /** Empty if the metric means nothing for such groups. */
    public Optional<MetricValue> value(Metric metric) {
        return values.stream().filter(value -> value.metric() == metric).findFirst();
    }
}
