package org.yiyun.web.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.LiveFigure;
import org.yiyun.metrics.LiveMetric;
import org.yiyun.metrics.LiveMetrics;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricValue;
import org.yiyun.metrics.MetricsQueries;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.ticket.PropertyLabels;
import org.yiyun.web.ticket.TicketListQuery;

/** The wall board (大屏): figures of this moment, nobody's name, each with the list of its tickets behind it. */
@Named
@RequestScoped
public class WallPage {
    private static final List<LiveMetric> TOP = List.of(
            LiveMetric.OPEN, LiveMetric.OVERDUE, LiveMetric.UNASSIGNED, LiveMetric.OPENED_TODAY, LiveMetric.CLOSED_TODAY);
    private static final List<LiveMetric> ALARMING = List.of(LiveMetric.OVERDUE, LiveMetric.OVERDUE_OF_LEVEL);
    private static final List<Metric> WEEK = List.of(
            Metric.RESPONSE_RATE, Metric.SOLUTION_RATE, Metric.FIRST_LINE_RATE, Metric.RESPONSE_HOURS, Metric.SOLUTION_HOURS);

    @EJB
    private MetricsQueries metrics;
    @Inject
    private Shell shell;
    @Inject
    private PropertyLabels labels;

    private @Nullable LiveMetrics live;

    @PostConstruct
    void read() {
        if (shell.may("METRIC_READ") && shell.may("TICKET_READ")) {
            live = metrics.live();
        }
    }

    /**
     * A figure on the wall.
     *
     * @param key     end of the key of its label
     * @param percent length of its bar
     */
    public record Tile(String key, String value, String href, String tone, long percent) {}

    /** Open and overdue tickets of a level, or of those that have none. */
    public record Level(String label, Tile open, Tile overdue) {}

    public @Nullable Instant getAt() {
        return live == null ? null : live.at();
    }

    public List<Tile> getTop() {
        return live == null ? List.of() : TOP.stream().map(metric -> tile(live.of(metric).get(0), 0)).toList();
    }

    public List<Level> getLevels() {
        if (live == null) {
            return List.of();
        }
        var open = live.of(LiveMetric.OPEN_OF_LEVEL);
        var overdue = live.of(LiveMetric.OVERDUE_OF_LEVEL);
        return IntStream.range(0, open.size())
                .mapToObj(i -> new Level(labels.of(TicketProperty.LEVEL, open.get(i).item()), tile(open.get(i), 0), tile(overdue.get(i), 0)))
                .toList();
    }

    public List<Tile> getAges() {
        if (live == null) {
            return List.of();
        }
        var ages = live.of(LiveMetric.AGE);
        var largest = Math.max(1, ages.stream().mapToLong(LiveFigure::tickets).max().orElse(1));
        return ages.stream().map(age -> tile(age, Math.round(100.0 * age.tickets() / largest))).toList();
    }

    public List<Tile> getWeek() {
        return live == null ? List.of() : WEEK.stream().flatMap(this::week).toList();
    }

    private Stream<Tile> week(Metric metric) {
        var week = live.week();
        return week.total().value(metric).stream().map(value -> new Tile(
                metric.name(), text(value), TicketListQuery.address(week.rows(null, metric)), "", 0));
    }

    private static String text(MetricValue value) {
        return MetricText.of(value.metric(), value.value());
    }

    private Tile tile(LiveFigure figure, long percent) {
        var tone = figure.tickets() > 0 && ALARMING.contains(figure.metric()) ? "bad" : "";
        return new Tile(
                figure.metric() == LiveMetric.AGE ? figure.item() : figure.metric().name(),
                Functions.number(figure.tickets()),
                TicketListQuery.address(figure.metric().rows(figure.item(), live.today())), tone, percent);
    }
}
