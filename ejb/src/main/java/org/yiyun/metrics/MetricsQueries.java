package org.yiyun.metrics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.internal.MetricCache;
import org.yiyun.metrics.internal.MetricFigures;
import org.yiyun.metrics.internal.MetricSnapshots;
import org.yiyun.metrics.internal.SnapshotKeeper;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.security.Scope;
import org.yiyun.ticket.TicketBreach;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketStatistics;

/**
 * Figures of the service. Counted over the tickets that the caller may see, complaints left out for everybody; whoever asks needs the
 * right to see tickets besides.
 */
@Stateless
public class MetricsQueries {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int DAYS_BEFORE = 6;
    private static final String SNAPSHOT = "metric-snapshot";

    private final MetricFigures figures;
    private final TicketStatistics statistics;
    private final MetricSnapshots snapshots;
    private final MetricCache cache;
    private final BusinessClock clock;

    @Inject
    public MetricsQueries(
            MetricFigures figures, TicketStatistics statistics, MetricSnapshots snapshots, MetricCache cache, BusinessClock clock) {
        this.figures = figures;
        this.statistics = statistics;
        this.snapshots = snapshots;
        this.cache = cache;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MetricsQueries() {
        this(null, null, null, null, null);
    }

    /** What each figure of a period means. */
    @Requires(Permission.METRIC_READ)
    public List<MetricDefinition> definitions(Locale locale) {
        return Arrays.stream(Metric.values())
                .map(metric -> new MetricDefinition(metric.name(), Texts.of(locale, "metrics.name", metric),
                        Texts.of(locale, "metrics.formula", metric), metric.unit(), metric.source()))
                .toList();
    }

    /** What the wall board shows; five seconds old at most, its week a minute. */
    @Requires(Permission.METRIC_READ)
    public LiveMetrics live() {
        var scope = scope();
        return cache.get(scope, "live", LiveMetrics.class, MOMENT, () -> {
            var today = clock.today();
            var week = cache.getAhead(scope, today, PeriodMetrics.class, MINUTE,
                    () -> figures.period(today.minusDays(DAYS_BEFORE), today, null, clock.now()));
            var now = clock.now();
            return new LiveMetrics(now, today, figures.live(today, now), week);
        });
    }

    /**
     * The figures of a month; five seconds old at most.
     *
     * @throws BusinessException INVALID for a month to come, FORBIDDEN by person without the permission for it
     */
    @Requires(Permission.METRIC_READ)
    public PeriodMetrics month(MetricMonth month, TicketProperty by) {
        if (by == TicketProperty.ASSIGNEE && !Callers.current().may(Permission.METRIC_PERSON)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.METRIC_PERSON.name()));
        }
        return period(begun(month), by);
    }

    /** What each person has at this moment, those who have most first. */
    @Requires(Permission.METRIC_PERSON)
    public List<PersonLoad> loads() {
        return figures.loads(clock.today(), clock.now());
    }

    /**
     * Limits of the month's tickets that were not kept, those due first first, with the cause that was told (REQ-SLA-15): so many of them,
     * and how many there are in all.
     */
    @Requires(Permission.METRIC_READ)
    public Page<TicketBreach> breaches(MetricMonth month, int limit) {
        var chosen = begun(month);
        var asOf = PeriodMetrics.asOf(chosen.last(), clock.now());
        return statistics.breaches(PeriodMetrics.tickets(chosen.first(), chosen.last()), asOf, limit);
    }

    /** Newest month first; none for whoever sees a part of the tickets only. */
    @Requires(Permission.METRIC_READ)
    public List<MetricSnapshotView> snapshots() {
        return scope().isAll() ? snapshots.list() : List.of();
    }

    /**
     * What was kept of a month, beside what the data say now.
     *
     * @throws BusinessException NOT_FOUND if the month was not kept or the caller sees a part of the tickets only; INVALID by person
     */
    @Requires(Permission.METRIC_READ)
    public MetricComparison comparison(MetricMonth month, TicketProperty by) {
        if (!SnapshotKeeper.KEPT.contains(by)) {
            throw BusinessException.invalid("by", "field.enum", Map.of("allowed", String.join(" ", kept())));
        }
        var snapshot = snapshots().stream().filter(one -> one.month().equals(month.toString())).findFirst()
                .orElseThrow(() -> BusinessException.notFound(SNAPSHOT, month));
        var present = period(month, by);
        var total = lines("", Metric.of(null), snapshots.values(month, null), present.total());
        return new MetricComparison(snapshot, clock.now(), by, total, groups(snapshots.values(month, by), present));
    }

    private static List<MetricComparison.ComparedFigure> groups(Map<MetricSnapshots.Key, BigDecimal> kept, PeriodMetrics present) {
        var items = new TreeSet<String>();
        kept.keySet().forEach(key -> items.add(key.item()));
        present.groups().forEach(group -> items.add(group.item()));
        List<MetricComparison.ComparedFigure> lines = new ArrayList<>();
        for (var item : items) {
            var group = present.groups().stream().filter(one -> one.item().equals(item)).findFirst().orElse(null);
            lines.addAll(lines(item, Metric.of(present.by()), kept, group));
        }
        return lines;
    }

    private static List<MetricComparison.ComparedFigure> lines(
            String item, List<Metric> metrics, Map<MetricSnapshots.Key, BigDecimal> kept, @Nullable MetricGroup present) {
        return metrics.stream()
                .map(metric -> MetricComparison.ComparedFigure.of(
                        item, metric, kept.get(new MetricSnapshots.Key(item, metric)),
                        present == null ? null : present.value(metric).map(MetricValue::value).orElse(null)))
                .toList();
    }

    private PeriodMetrics period(MetricMonth month, TicketProperty by) {
        record Question(LocalDate first, TicketProperty by) {}
        return cache.get(scope(), new Question(month.first(), by), PeriodMetrics.class, MOMENT,
                () -> figures.period(month.first(), month.last(), by, clock.now()));
    }

    /** Whose answer is whose: what is remembered is given to nobody who may not see tickets. */
    private static Scope scope() {
        var caller = Callers.current();
        if (!caller.may(Permission.TICKET_READ)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.TICKET_READ.name()));
        }
        return caller.scope();
    }

    private MetricMonth begun(MetricMonth month) {
        if (month.compareTo(MetricMonth.of(clock.today())) > 0) {
            throw BusinessException.invalid("month", "field.month", Map.of());
        }
        return month;
    }

    private static List<String> kept() {
        return SnapshotKeeper.KEPT.stream().map(Enum::name).toList();
    }
}
