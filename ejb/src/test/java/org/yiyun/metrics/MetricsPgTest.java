package org.yiyun.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.audit.AuditService;
import org.yiyun.metrics.GeneratedTickets.Made;
import org.yiyun.metrics.internal.MetricCache;
import org.yiyun.metrics.internal.MetricFigures;
import org.yiyun.metrics.internal.MetricSnapshots;
import org.yiyun.metrics.internal.SnapshotKeeper;
import org.yiyun.metrics.internal.WorkAhead;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.ComplaintTickets;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.internal.DeskForTests;

/** Every figure against the same worked out ticket by ticket, and every list against the figure that opens it. */
class MetricsPgTest {
    /** Noon in Beijing. */
    private static final Instant NOW = Instant.parse("2026-10-20T04:00:00Z");
    private static final MetricMonth OCTOBER = new MetricMonth(2026, 10);
    private static final MetricMonth SEPTEMBER = new MetricMonth(2026, 9);
    private static final Caller READER = TestCallers.staff("reader", Permission.METRIC_READ, Permission.TICKET_READ);
    private static final Caller LEADER = TestCallers.staff("leader", Permission.METRIC_READ, Permission.METRIC_PERSON,
            Permission.TICKET_READ, Permission.COMPLAINT_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private DeskForTests desk;
    private MetricsQueries metrics;
    private SnapshotKeeper keeper;
    private List<Made> tickets;

    @BeforeEach
    void generate() {
        desk = DeskForTests.at(db, NOW);
        var clock = desk.time().business();
        metrics = node();
        keeper = db.bean(SnapshotKeeper.class, new SnapshotKeeper(
                new MetricFigures(desk.queries(), desk.statistics()), new MetricSnapshots(db.em()), new AuditService(clock, db.em()), clock));
        tickets = new GeneratedTickets(7, NOW).make(400, 49);
        GeneratedTickets.insert(db, tickets);
    }

    /** The boundary as a node has it that has not been asked yet. */
    private MetricsQueries node() {
        var clock = desk.time().business();
        return db.bean(MetricsQueries.class, new MetricsQueries(
                new MetricFigures(desk.queries(), desk.statistics()), desk.statistics(), new MetricSnapshots(db.em()),
                new MetricCache(clock, new WorkAhead()), clock));
    }

    @Covers({"DESK-19", "RPT-04", "RPT-05"})
    @ParameterizedTest
    @EnumSource(TicketProperty.class)
    void everyFigureIsThatOfItsTickets(TicketProperty by) {
        for (var month : List.of(SEPTEMBER, OCTOBER)) {
            var figures = as(LEADER, () -> metrics.month(month, by));
            var naive = new NaiveMetrics(figures.asOf());

            assertThat(figures.asOf()).isEqualTo(month == OCTOBER ? NOW : Instant.parse("2026-09-30T16:00:00Z"));
            assertThat(figures.total().values()).isEqualTo(
                    Metric.of(null).stream().map(metric -> naive.value(of(month), metric)).toList());
            assertThat(figures.groups().stream().collect(Collectors.toMap(MetricGroup::item, MetricGroup::values)))
                    .isEqualTo(of(month).stream().collect(Collectors.groupingBy(t -> item(t, by))).entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, group -> Metric.of(by).stream()
                                    .map(metric -> naive.value(group.getValue(), metric)).toList())));
        }
    }

    @ParameterizedTest
    @EnumSource(TicketProperty.class)
    void everyFigureOpensExactlyItsTickets(TicketProperty by) {
        for (var month : List.of(SEPTEMBER, OCTOBER)) {
            var figures = as(LEADER, () -> metrics.month(month, by));
            var naive = new NaiveMetrics(figures.asOf());
            for (var metric : Metric.of(by)) {
                assertOpens(figures.rows(null, metric), of(month), t -> naive.has(t, metric.behind()));
                for (var group : figures.groups()) {
                    assertOpens(figures.rows(group.item(), metric), of(month),
                            t -> item(t, by).equals(group.item()) && naive.has(t, metric.behind()));
                }
            }
        }
    }

    private void assertOpens(TicketFilter filter, List<Made> among, Predicate<Made> which) {
        var expected = among.stream().filter(which).map(Made::number).toList();
        var rows = as(READER, () -> desk.queries().rows(filter, TicketSort.NEWEST, 0, tickets.size()));
        assertThat(rows).extracting(TicketRow::number).as("%s", filter).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(as(READER, () -> desk.queries().count(filter))).as("%s", filter).isEqualTo(expected.size());
    }

    /** It is never solved, so its outage would last to the end of the month. */
    @Test
    void aMergedFaultIsNoOutage() {
        var fault = of(SEPTEMBER).stream().filter(t -> t.kind() == TicketKind.FAULT).findFirst().orElseThrow();
        db.sql("update ticket set level = 1, system = 'NEW', status = 'LOCATING' where id = " + fault.id());
        assertThat(outages("NEW").tickets()).isEqualTo(1);
        assertThat(outages("NEW").value()).isPositive();

        db.sql("update ticket set status = 'MERGED' where id = " + fault.id());
        assertThat(outages("NEW")).isEqualTo(new MetricValue(Metric.DOWNTIME_HOURS, null, null, 0L, 0));
    }

    private MetricValue outages(String system) {
        return as(READER, () -> node().month(SEPTEMBER, TicketProperty.SYSTEM)).groups().stream()
                .filter(group -> group.item().equals(system)).findFirst().orElseThrow().value(Metric.DOWNTIME_HOURS).orElseThrow();
    }

    @Covers({"DESK-17", "DESK-14"})
    @Test
    void theWallCountsWhatItsListsShow() {
        var live = as(READER, metrics::live);

        assertThat(live.at()).isEqualTo(NOW);
        assertThat(live.figures()).extracting(LiveFigure::metric).containsOnly(LiveMetric.values());
        for (var figure : live.figures()) {
            var expected = service().filter(t -> isCounted(t, figure)).count();
            assertThat(figure.tickets()).as("%s", figure).isEqualTo(expected);
            assertThat(as(READER, () -> desk.queries().count(figure.metric().rows(figure.item(), live.today()))))
                    .as("%s", figure).isEqualTo(expected);
        }
        assertThat(live.of(LiveMetric.AGE).stream().mapToLong(LiveFigure::tickets).sum())
                .isEqualTo(live.of(LiveMetric.OPEN).get(0).tickets());
        assertThat(live.of(LiveMetric.OPEN_OF_LEVEL)).extracting(LiveFigure::item).containsExactly("1", "2", "3", "4", "");
        assertThat(live.of(LiveMetric.OPEN_OF_LEVEL).stream().mapToLong(LiveFigure::tickets).sum())
                .isEqualTo(live.of(LiveMetric.OPEN).get(0).tickets());
        assertThat(live.week().total().value(Metric.TICKETS).orElseThrow().tickets()).isEqualTo(
                service().filter(t -> !day(t.created()).isBefore(LocalDate.of(2026, 10, 14))).count());
    }

    private static boolean isCounted(Made t, LiveFigure figure) {
        var open = !t.status().isFinal();
        var overdue = t.nextDue() != null && t.nextDue().isBefore(NOW);
        var today = LocalDate.of(2026, 10, 20);
        var age = today.toEpochDay() - day(t.created()).toEpochDay();
        return switch (figure.metric()) {
            case OPEN -> open;
            case OVERDUE -> overdue;
            case UNASSIGNED -> open && t.assignee() == null;
            case OPENED_TODAY -> !day(t.created()).isBefore(today);
            case CLOSED_TODAY -> t.closed() != null && !day(t.closed()).isBefore(today);
            case OPEN_OF_LEVEL -> open && text(t.level()).equals(figure.item());
            case OVERDUE_OF_LEVEL -> overdue && text(t.level()).equals(figure.item());
            case AGE -> open && switch (AgeBand.valueOf(figure.item())) {
                case TODAY -> age == 0;
                case DAYS_3 -> age >= 1 && age <= 3;
                case DAYS_7 -> age >= 4 && age <= 7;
                case DAYS_30 -> age >= 8 && age <= 30;
                case OLDER -> age > 30;
            };
        };
    }

    @Test
    void aComplaintIsInNoFigureForWhoeverAsks() {
        assertThat(tickets).extracting(Made::kind).contains(TicketKind.COMPLAINT);
        var leaders = as(LEADER, () -> node().month(OCTOBER, TicketProperty.KIND));

        assertThat(leaders.groups()).extracting(MetricGroup::item).contains("FAULT").doesNotContain("COMPLAINT");
        assertThat(as(READER, () -> node().month(OCTOBER, TicketProperty.KIND))).isEqualTo(leaders);
        assertThat(as(LEADER, () -> node().live())).isEqualTo(as(READER, () -> node().live()));
    }

    /** With complaints about the reader, whose numbers the tally does not know. */
    @Test
    void whatIsHiddenFromTheReaderChangesNoFigure() {
        var hiding = DeskForTests.at(db, NOW, List.of(new ComplaintTickets() {
            @Override
            public void opened(String number, OpenTicket request) {}

            @Override
            public List<String> about(Caller caller) {
                return tickets.stream().filter(t -> t.kind() == TicketKind.COMPLAINT).map(Made::number).toList();
            }
        }));
        var figures = new MetricFigures(hiding.queries(), hiding.statistics());
        var today = hiding.time().business().today();

        assertThat(as(LEADER, () -> figures.live(today, NOW))).isEqualTo(as(READER, () -> node().live()).figures());
        assertThat(as(LEADER, () -> figures.period(OCTOBER.first(), OCTOBER.last(), TicketProperty.KIND, NOW)))
                .isEqualTo(as(READER, () -> node().month(OCTOBER, TicketProperty.KIND)));
    }

    @Test
    void whatIsRememberedIsForNobodyWhoMayNotSeeTickets() {
        as(READER, metrics::live);
        as(READER, () -> metrics.month(OCTOBER, TicketProperty.LEVEL));
        keep();
        var other = TestCallers.staff("other", Permission.METRIC_READ, Permission.METRIC_PERSON);

        assertThat(problem(other, metrics::live)).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(other, () -> metrics.month(OCTOBER, TicketProperty.LEVEL))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(other, metrics::loads)).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(other, metrics::snapshots)).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(other, () -> metrics.breaches(OCTOBER, 1))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void loadsAreWhatTheirListsShow() {
        var loads = as(LEADER, metrics::loads);

        assertThat(loads).isSortedAccordingTo(Comparator.comparingLong(PersonLoad::open).reversed())
                .extracting(PersonLoad::person).containsExactlyInAnyOrder("desk", "engineer", "engineer2");
        for (var load : loads) {
            var own = service().filter(t -> load.person().equals(t.assignee())).toList();
            assertOpens(load.openRows(), own, t -> !t.status().isFinal());
            assertOpens(load.overdueRows(), own, t -> t.nextDue() != null && t.nextDue().isBefore(NOW));
            assertThat(load).isEqualTo(new PersonLoad(
                    load.person(), own.stream().filter(t -> !t.status().isFinal()).count(),
                    own.stream().filter(t -> t.nextDue() != null && t.nextDue().isBefore(NOW)).count()));
        }
        assertThat(problem(READER, metrics::loads)).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void anAnswerIsGivenAgainForAFewSeconds() {
        var before = as(READER, metrics::live);
        db.sql("update ticket set status = 'CLOSED' where status = 'RECEIVED'");

        assertThat(as(LEADER, metrics::live)).isSameAs(before);
        desk.time().advance(Duration.ofSeconds(6));
        assertThat(as(READER, metrics::live).of(LiveMetric.OPEN).get(0).tickets())
                .isEqualTo(service().filter(t -> !t.status().isFinal() && t.status() != TicketStatus.RECEIVED).count());
    }

    @Covers("SLA-15")
    @Test
    void breachesComeInTheOrderOfTheirMoments() {
        var breaches = as(READER, () -> metrics.breaches(SEPTEMBER, 1000)).items();
        var asOf = Instant.parse("2026-09-30T16:00:00Z");

        assertThat(breaches).isSortedAccordingTo((one, other) -> one.dueAt().compareTo(other.dueAt())).isNotEmpty();
        assertThat(breaches).hasSize((int) of(SEPTEMBER).stream().flatMap(t -> t.limits().stream())
                .filter(limit -> limit.assessed() && limit.due() != null && !limit.state().equals("CANCELLED"))
                .filter(limit -> limit.stopped() == null
                        ? !limit.state().equals("PAUSED") && limit.due().isBefore(asOf)
                        : limit.stopped().isAfter(limit.due()))
                .count());
        assertThat(as(READER, () -> metrics.breaches(SEPTEMBER, 2))).as("the total is that of all")
                .isEqualTo(new Page<>(breaches.subList(0, 2), breaches.size(), null));
    }

    @Covers("RPT-05")
    @Test
    void figuresByPersonTakeAPermissionOfTheirOwn() {
        assertThat(problem(READER, () -> metrics.month(OCTOBER, TicketProperty.ASSIGNEE))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(LEADER, () -> metrics.month(new MetricMonth(2026, 11), TicketProperty.LEVEL))).isEqualTo(ProblemType.INVALID);
    }

    @Test
    void aMonthIsKeptOnceAndNeverChanged() {
        assertThat(keep()).isTrue();
        desk.time().advance(Duration.ofHours(1));
        assertThat(keep()).isFalse();

        assertThat(as(READER, metrics::snapshots)).containsExactly(
                new MetricSnapshotView("2026-09", NOW, Instant.parse("2026-09-30T16:00:00Z")));
        for (var change : List.of("update metric_snapshot_value set tickets = 0", "delete from metric_snapshot_value",
                "update metric_snapshot set taken_at = now()", "delete from metric_snapshot")) {
            assertThatThrownBy(() -> db.sql(change)).as(change).hasMessageContaining("append-only");
        }
        var audited = db.inTransaction(em -> em.createNativeQuery(
                "select action || ' ' || subject_id from audit_entry", String.class).getResultList());
        assertThat(audited.toString()).isEqualTo("[metrics.keep 2026-09]");
    }

    @Test
    void whatChangedAfterwardsStandsBesideWhatWasKept() {
        keep();
        assertThat(comparison(TicketProperty.LEVEL).total()).noneMatch(MetricComparison.ComparedFigure::changed);
        var closed = of(SEPTEMBER).stream().filter(t -> !t.status().isFinal()).findFirst().orElseThrow();
        db.sql("update ticket set status = 'CLOSED' where id = " + closed.id());
        desk.time().advance(Duration.ofSeconds(6));

        var open = of(SEPTEMBER).stream().filter(t -> !t.status().isFinal()).count();
        var comparison = comparison(TicketProperty.LEVEL);
        assertThat(comparison.total()).filteredOn(line -> line.metric() == Metric.OPEN).containsExactly(new MetricComparison.ComparedFigure(
                "", Metric.OPEN, BigDecimal.valueOf(open), BigDecimal.valueOf(open - 1), BigDecimal.valueOf(-1)));
        assertThat(comparison.groups()).filteredOn(line -> line.metric() == Metric.OPEN && line.changed())
                .extracting(MetricComparison.ComparedFigure::item, MetricComparison.ComparedFigure::difference)
                .containsExactly(tuple(item(closed, TicketProperty.LEVEL), BigDecimal.valueOf(-1)));
        assertThat(comparison.snapshot().takenAt()).isEqualTo(NOW);
    }

    @Test
    void whoSeesAPartOfTheTicketsSeesNoSnapshotOfAll() {
        keep();
        var regional = new Caller("r", "r", Caller.Kind.STAFF, READER.permissions(), new Scope(null, Set.of("4408")), "192.0.2.1");

        assertThat(as(regional, metrics::snapshots)).isEmpty();
        assertThat(problem(regional, () -> metrics.comparison(SEPTEMBER, TicketProperty.LEVEL))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(READER, () -> metrics.comparison(OCTOBER, TicketProperty.LEVEL))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(LEADER, () -> metrics.comparison(SEPTEMBER, TicketProperty.ASSIGNEE))).isEqualTo(ProblemType.INVALID);
        assertThat(as(regional, () -> metrics.month(OCTOBER, TicketProperty.LEVEL)).total().value(Metric.TICKETS).orElseThrow().tickets())
                .isZero();
    }

    @Covers({"DESK-19", "RPT-04", "RPT-05"})
    @Test
    void everyFigureIsDefined() {
        assertThat(as(READER, () -> metrics.definitions(Texts.CHINESE))).hasSize(Metric.values().length)
                .contains(new MetricDefinition(
                        "FIRST_LINE_RATE", "一线解决率", "一线解决的工单数 ÷ 已解决的工单数", MetricUnit.SHARE, "001 三(十五)3(3)③"));
    }

    private boolean keep() {
        return as(Caller.system("metrics"), () -> keeper.keep(SEPTEMBER));
    }

    private MetricComparison comparison(TicketProperty by) {
        return as(READER, () -> metrics.comparison(SEPTEMBER, by));
    }

    private static ProblemType problem(Caller caller, Supplier<?> act) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, act)).type();
    }

    private Stream<Made> service() {
        return tickets.stream().filter(t -> t.kind() != TicketKind.COMPLAINT);
    }

    private List<Made> of(MetricMonth month) {
        return new ArrayList<>(service().filter(t -> MetricMonth.of(day(t.created())).equals(month)).toList());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    private static String item(Made t, TicketProperty by) {
        return text(switch (by) {
            case LEVEL -> t.level();
            case SERVICE_LINE -> t.line();
            case KIND -> t.kind();
            case CHANNEL -> t.channel();
            case SYSTEM -> t.system();
            case ASSIGNEE -> t.assignee();
        });
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
