package org.yiyun.web.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricComparison;
import org.yiyun.metrics.MetricDefinition;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.MetricSnapshotView;
import org.yiyun.metrics.MetricsQueries;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.metrics.PersonLoad;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketBreach;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.ticket.PropertyLabels;
import org.yiyun.web.ticket.TicketListQuery;

/** The figures of a month; month and property are in the URL. */
@Named
@RequestScoped
public class MetricsPage {
    private static final int BREACHES = 100;

    @EJB
    private MetricsQueries metrics;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private Shell shell;
    @Inject
    private PropertyLabels labels;
    @Inject
    private BusinessClock clock;

    private MetricsQuery query;
    private @Nullable PeriodMetrics figures;
    private @Nullable MetricTable table;
    private @Nullable MetricComparison comparison;
    private Page<TicketBreach> breaches = Page.whole(List.of());
    private List<PersonLoad> loads = List.of();

    @PostConstruct
    void read() {
        query = MetricsQuery.parse(url::get, MetricMonth.of(clock.today()), shell.may("METRIC_PERSON"));
        if (shell.may("METRIC_READ") && shell.may("TICKET_READ")) {
            figures = metrics.month(query.month(), query.by());
            table = new MetricTable(figures, item -> labels.of(query.by(), item));
            breaches = metrics.breaches(query.month(), BREACHES);
            loads = query.by() == TicketProperty.ASSIGNEE ? metrics.loads() : List.of();
            comparison = isKept() ? metrics.comparison(query.month(), query.by()) : null;
        }
    }

    private boolean isKept() {
        return query.by() != TicketProperty.ASSIGNEE
                && metrics.snapshots().stream().map(MetricSnapshotView::month).anyMatch(query.month().toString()::equals);
    }

    public String getMonth() {
        return query.month().toString();
    }

    /** The address of the month before. */
    public String getPrevious() {
        return url.with("month", query.month().previous());
    }

    /** The address of the month after; null if that has not begun. */
    public @Nullable String getNext() {
        var next = query.month().next();
        return next.compareTo(MetricMonth.of(clock.today())) > 0 ? null : url.with("month", next);
    }

    public TicketProperty getBy() {
        return query.by();
    }

    /** What the reader may tell tickets apart by. */
    public List<TicketProperty> getProperties() {
        return Arrays.stream(TicketProperty.values())
                .filter(property -> property != TicketProperty.ASSIGNEE || shell.may("METRIC_PERSON"))
                .toList();
    }

    /** Open clocks were judged as of then. */
    public @Nullable Instant getAsOf() {
        return figures == null ? null : figures.asOf();
    }

    public boolean isNone() {
        return figures == null || figures.groups().isEmpty();
    }

    /** How many groups are shown, if there are more. */
    public @Nullable Integer getGroupsCut() {
        return table == null ? null : table.cut();
    }

    public List<String> getHeads() {
        return table == null ? List.of() : table.heads();
    }

    public List<MetricTable.Row> getRows() {
        return table == null ? List.of() : table.rows();
    }

    /** A small chart. */
    public record Chart(Metric metric, List<MetricTable.Bar> bars) {}

    public List<Chart> getCharts() {
        return table == null
                ? List.of()
                : Stream.of(Metric.TICKETS, Metric.RESPONSE_RATE, Metric.SOLUTION_RATE)
                        .map(metric -> new Chart(metric, table.bars(metric)))
                        .toList();
    }

    /** Those due first; the file has all. */
    public List<TicketBreach> getBreaches() {
        return breaches.items();
    }

    /** How many are shown, if there are more. */
    public @Nullable Integer getCut() {
        return breaches.total() > breaches.items().size() ? breaches.items().size() : null;
    }

    public String breachesUrl(String format) {
        return "/service-metrics/breaches" + url.with("format", format);
    }

    /** What a person has now, and the lists of it. */
    public record Load(String name, String open, String openHref, String overdue, String overdueHref) {}

    /** By person only. */
    public List<Load> getLoads() {
        return loads.stream()
                .map(load -> new Load(
                        labels.of(TicketProperty.ASSIGNEE, load.person()),
                        Functions.number(load.open()), TicketListQuery.address(load.openRows()),
                        Functions.number(load.overdue()), TicketListQuery.address(load.overdueRows())))
                .toList();
    }

    public List<MetricDefinition> getDefinitions() {
        return figures == null ? List.of() : metrics.definitions(user.getLocale());
    }

    public @Nullable MetricSnapshotView getSnapshot() {
        return comparison == null ? null : comparison.snapshot();
    }

    /** Whether one would look for the snapshot of a month that is over, and there is none. */
    public boolean isUnkept() {
        return figures != null && comparison == null && query.by() != TicketProperty.ASSIGNEE && Callers.current().scope().isAll()
                && query.month().last().isBefore(clock.today());
    }

    /** A kept figure and the present one, in words. */
    public record Compared(String group, Metric metric, String kept, String present, String difference, boolean changed) {}

    /** All tickets, then the groups that came to something else. */
    public List<Compared> getCompared() {
        return comparison == null
                ? List.of()
                : Stream.concat(
                                comparison.total().stream().map(line -> compared("", line)),
                                comparison.groups().stream().filter(MetricComparison.ComparedFigure::changed)
                                        .map(line -> compared(labels.of(query.by(), line.item()), line)))
                        .toList();
    }

    private static Compared compared(String group, MetricComparison.ComparedFigure line) {
        return new Compared(group, line.metric(), MetricText.of(line.metric(), line.kept()),
                MetricText.of(line.metric(), line.present()), MetricText.difference(line.metric(), line.difference()), line.changed());
    }

    /** The table as a file. */
    public String exportUrl(String format) {
        return "/service-metrics/export" + url.with("format", format);
    }
}
