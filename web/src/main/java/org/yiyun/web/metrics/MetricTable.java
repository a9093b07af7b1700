package org.yiyun.web.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricGroup;
import org.yiyun.metrics.MetricUnit;
import org.yiyun.metrics.MetricValue;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.web.ticket.TicketListQuery;

/** The figures of a period as rows, with one column for all tickets and one for each group, of very many the largest. */
public final class MetricTable {
    /** More columns nobody reads on a page; systems are free text. */
    static final int SHOWN = 50;

    private final PeriodMetrics figures;
    private final List<MetricGroup> groups;
    private final UnaryOperator<String> label;

    /** @param label name of a group by its item */
    MetricTable(PeriodMetrics figures, UnaryOperator<String> label) {
        this(figures, SHOWN, label);
    }

    /** @param most so many groups, those with most tickets */
    MetricTable(PeriodMetrics figures, int most, UnaryOperator<String> label) {
        this.figures = figures;
        this.groups = largest(figures.groups(), most);
        this.label = label;
    }

    /** In their order. */
    private static List<MetricGroup> largest(List<MetricGroup> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        var items = all.stream().sorted(Comparator.comparingLong(MetricTable::tickets).reversed()).limit(most)
                .map(MetricGroup::item).collect(Collectors.toSet());
        return all.stream().filter(group -> items.contains(group.item())).toList();
    }

    private static long tickets(MetricGroup group) {
        return group.value(Metric.TICKETS).map(MetricValue::tickets).orElse(0L);
    }

    /** How many groups are shown, if there are more. */
    @Nullable Integer cut() {
        return groups.size() < figures.groups().size() ? groups.size() : null;
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
        return groups.stream().map(group -> label.apply(group.item())).toList();
    }

    public List<Row> rows() {
        return Metric.of(figures.by()).stream().map(this::row).toList();
    }

    private Row row(Metric metric) {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(null, figures.total(), metric));
        groups.forEach(group -> cells.add(cell(group.item(), group, metric)));
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
        return groups.stream()
                .flatMap(group -> group.value(metric).stream().map(value -> new Bar(
                        label.apply(group.item()), MetricText.of(metric, value.value()), href(group.item(), value),
                        percent(value.value(), largest))))
                .toList();
    }

    private Stream<BigDecimal> values(Metric metric) {
        return groups.stream().flatMap(group -> group.value(metric).map(MetricValue::value).stream());
    }

    private static long percent(@Nullable BigDecimal value, BigDecimal largest) {
        return value == null || largest.signum() == 0 ? 0 : Math.round(100 * value.doubleValue() / largest.doubleValue());
    }
}
