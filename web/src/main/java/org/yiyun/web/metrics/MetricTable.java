package org.yiyun.web.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricGroup;
import org.yiyun.metrics.MetricUnit;
import org.yiyun.metrics.MetricValue;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.web.ticket.TicketListQuery;

/** The figures of a period as rows, with one column for all tickets and one for each group. */
public final class MetricTable {
    private final PeriodMetrics figures;
    private final UnaryOperator<String> label;

    /** @param label name of a group by its item */
    MetricTable(PeriodMetrics figures, UnaryOperator<String> label) {
        this.figures = figures;
        this.label = label;
    }

    /**
     * A figure of a group.
     *
     * @param href list of the tickets behind it; null if there are none
     */
    public record Cell(String text, @Nullable String href) {}

    /** A figure of all groups; the first cell is that of all tickets. */
    public record Row(Metric metric, List<Cell> cells) {}

    /** One bar of a small chart. */
    public record Bar(String label, String text, @Nullable String href, long percent) {}

    /** Names of the groups. */
    public List<String> heads() {
        return figures.groups().stream().map(group -> label.apply(group.item())).toList();
    }

    public List<Row> rows() {
        return Metric.of(figures.by()).stream().map(this::row).toList();
    }

    private Row row(Metric metric) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(null, figures.total(), metric));
        figures.groups().forEach(group -> cells.add(cell(group.item(), group, metric)));
        return new Row(metric, cells);
    }

    private Cell cell(@Nullable String item, MetricGroup group, Metric metric) {
        return group.value(metric)
                .map(value -> new Cell(MetricText.of(metric, value.value()), href(item, value)))
                .orElse(new Cell("—", null));
    }

    private @Nullable String href(@Nullable String item, MetricValue value) {
        return value.tickets() == 0 ? null : TicketListQuery.address(figures.rows(item, value.metric()));
    }

    /** A bar for each group: shares of the whole, other figures of the largest. */
    public List<Bar> bars(Metric metric) {
        var largest = metric.unit() == MetricUnit.SHARE ? BigDecimal.ONE : values(metric).reduce(BigDecimal.ZERO, BigDecimal::max);
        return figures.groups().stream()
                .flatMap(group -> group.value(metric).stream().map(value -> new Bar(
                        label.apply(group.item()), MetricText.of(metric, value.value()), href(group.item(), value),
                        percent(value.value(), largest))))
                .toList();
    }

    private Stream<BigDecimal> values(Metric metric) {
        return figures.groups().stream().flatMap(group -> group.value(metric).map(MetricValue::value).stream());
    }

    private static long percent(@Nullable BigDecimal value, BigDecimal largest) {
        return value == null || largest.signum() == 0 ? 0 : Math.round(100 * value.doubleValue() / largest.doubleValue());
    }
}
