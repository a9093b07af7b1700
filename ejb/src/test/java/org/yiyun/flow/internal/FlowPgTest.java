package org.yiyun.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.catalog.maintenance.MaintenancePaths;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeView;
import org.yiyun.directive.DirectivePaths;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.EventLine;
import org.yiyun.flow.FlowCaseView;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowFilter;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.PutEvents;
import org.yiyun.flow.engine.FlowFigures;
import org.yiyun.flow.engine.Side;
import org.yiyun.flow.engine.Variant;
import org.yiyun.flow.engine.Verdict;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.ImprovementService;
import org.yiyun.register.ImprovementView;
import org.yiyun.security.Caller;
import org.yiyun.security.Masked;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketPaths;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.ticket.internal.TicketPathReading;

/** Flows over their logs and over the tickets of this product. */
@Covers("SCP-09")
class FlowPgTest {
    /** Monday, ten in the morning. */
    private static final Instant NOW = Instant.parse("2026-03-30T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.FLOW_READ, Permission.FLOW_EDIT);
    private static final Caller TRUSTED = TestCallers.staff("trusted", Permission.values());
    private static final FlowFilter ALL = new FlowFilter(null, null, false, false, false, false);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private DeskForTests desk;
    private FlowService service;
    private FlowQueries queries;
    /** Over more there are more directives than can be read at once. */
    private int fewDays = 400;

    @BeforeEach
    void wire() {
        desk = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = desk.time().business();
        var flows = new Flows(em);
        var log = new FlowLog(em);
        var none = new DirectivePaths() {
            @Override
            public List<HistoryEntry> of(Instant from, Instant to, int most) {
                var entry = new HistoryEntry("ZC-1", "LIVE", to.minusSeconds(1), "bureau", null);
                return Collections.nCopies(Duration.between(from, to).toDays() > fewDays ? most + 1 : 1, entry);
            }
        };
        var upkeep = new MaintenancePaths() {
            @Override
            public List<HistoryEntry> of(Instant from, Instant to, int most) {
                return List.of();
            }
        };
        var changes = new ChangeQueries() {
            @Override
            public Optional<ChangeView> of(String ticket) {
                return Optional.empty();
            }
        };
        var improvements = new ImprovementService(null, null, null, null) {
            @Override
            public Optional<ImprovementView> find(long id) {
                return Optional.empty();
            }
        };
        var reading = new FlowReading(flows, new FlowCases(log, db.bean(TicketPaths.class, new TicketPaths(new TicketPathReading(em))), none, upkeep),
                new CalendarHistory(new CalendarStore(em)), clock);
        queries = db.bean(FlowQueries.class, new FlowQueries(reading));
        service = db.bean(FlowService.class, new FlowService(new FlowDesk(
                flows, log, new EventFile(), new EventImport(log, clock), reading, changes, improvements, new AuditService(clock, em), clock)));
    }

    private static EventLine event(String number, String step, String began, String ended) {
        return new EventLine(number, step, "经办", "窗口", step.equals("APPLY") ? "1" : "0", began, ended);
    }

    /** Applied and paid the hours later, reviewed as often in between. */
    private static List<EventLine> paid(String number, LocalDate day, int reviews, int hours) {
        List<EventLine> lines = new ArrayList<>(List.of(event(number, "APPLY", day + " 09:00", day + " 09:10")));
        IntStream.rangeClosed(1, reviews).forEach(i -> lines.add(event(number, "REVIEW", day + " 09:" + (10 + i), day + " 09:40")));
        String end = day.atTime(9, 0).plusHours(hours).toString().replace('T', ' ');
        lines.add(event(number, "PAY", end, end));
        return lines;
    }

    private FlowImportView put(List<EventLine> lines) {
        return as(ANALYST, () -> service.put("REIMBURSEMENT", new PutEvents(lines)));
    }

    private FlowChangeView plan() {
        return as(ANALYST, () -> service.plan("REIMBURSEMENT", new EditFlowChange("取消复审", DAY, "减少审核环节", 30, null, null)));
    }

    @Test
    void aChangeIsComparedAndEachFigureOpensItsCases() {
        IntStream.range(0, 25).forEach(i -> put(paid("B" + i, DAY.minusDays(20), 2, 72 + i)));
        IntStream.range(0, 25).forEach(i -> put(paid("A" + i, DAY.plusDays(2), 1, 24 + i)));
        put(paid("X", DAY.minusDays(1), 1, 100));
        put(List.of(event("O", "APPLY", DAY + " 10:00", null)));
        FlowChangeView change = plan();

        FlowReport report = as(ANALYST, () -> queries.report("REIMBURSEMENT", change.id(), Texts.CHINESE));

        // 29 days have begun since the day, so both sides have 29
        assertThat(report.from()).isEqualTo(DAY.minusDays(29));
        assertThat(report.until()).isEqualTo(DAY.plusDays(29));
        FlowFigures before = report.comparison().before();
        FlowFigures after = report.comparison().after();
        assertThat(before.done() + " " + report.comparison().across() + " " + after.done() + " " + after.open()).isEqualTo("25 1 25 1");
        assertThat(before.steps().median()).isEqualTo(4);
        assertThat(after.steps().median()).isEqualTo(3);
        assertThat(before.calendar().median()).isEqualTo((72 + 12) * 60);
        assertThat(before.reworked()).isEqualTo(25);
        assertThat(after.reworked()).isZero();
        assertThat(report.comparison().calendar().kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(report.comparison().steps().kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(after.variants()).containsExactly(new Variant(List.of("APPLY", "REVIEW", "PAY"), 25, (24 + 12) * 60L));
        assertThat(report.names()).containsEntry("PAY", "支付");

        assertThat(count(change, new FlowFilter(Side.BEFORE, null, true, false, false, false))).isEqualTo(before.done());
        assertThat(count(change, new FlowFilter(Side.AFTER, null, false, true, false, false))).isEqualTo(after.open());
        assertThat(count(change, new FlowFilter(Side.ACROSS, null, false, false, false, false))).isEqualTo(report.comparison().across());
        assertThat(count(change, new FlowFilter(Side.BEFORE, null, true, false, true, false))).isEqualTo(before.reworked());
        assertThat(count(change, new FlowFilter(Side.AFTER, after.variants().get(0).key(), true, false, false, false))).isEqualTo(25);
        assertThat(count(change, new FlowFilter(Side.AFTER, null, true, false, false, true))).isEqualTo(after.online());
        FlowCaseView first = as(ANALYST, () -> queries.cases("REIMBURSEMENT", change.id(), ALL, Texts.CHINESE)).get(0);
        assertThat(first).isEqualTo(new FlowCaseView(
                "B0", Side.BEFORE, Instant.parse("2026-02-10T01:00:00Z"), Instant.parse("2026-02-13T01:00:00Z"), 72 * 60L, first.working(), 4, 1, false,
                List.of("申请", "初审", "初审", "支付")));
    }

    /** Those that began at once in order of their numbers; the last page says that nothing follows. */
    @Test
    void casesComePageByPage() {
        IntStream.range(0, 5).forEach(i -> put(paid("C" + i, DAY.plusDays(i / 3), 1, 24)));

        var first = as(ANALYST, () -> queries.page("REIMBURSEMENT", null, ALL, PageRequest.first(2), Texts.CHINESE));
        var second = as(ANALYST, () -> queries.page("REIMBURSEMENT", null, ALL, new PageRequest(2, first.next()), Texts.CHINESE));
        var last = as(ANALYST, () -> queries.page("REIMBURSEMENT", null, ALL, new PageRequest(2, second.next()), Texts.CHINESE));

        assertThat(List.of(first, second, last)).extracting(page -> page.items().stream().map(FlowCaseView::number).toList() + " " + page.total())
                .containsExactly("[C0, C1] 5", "[C2, C3] 5", "[C4] 5");
        assertThat(last.next()).isNull();
        assertThat(refused(() -> as(ANALYST, () -> queries.page("REIMBURSEMENT", null, ALL, new PageRequest(2, "x"), Texts.CHINESE))).errors())
                .containsExactly(new FieldError("cursor", "field.cursor", Map.of()));
    }

    private int count(FlowChangeView change, FlowFilter filter) {
        return as(ANALYST, () -> queries.cases("REIMBURSEMENT", change.id(), filter, Texts.CHINESE)).size();
    }

    @Test
    void theSameAgainChangesNothingAndWhatHasEndedIsBroughtUpToDate() {
        List<EventLine> open = List.of(event("R1", "申请", "2026-03-03 09:00", "2026-03-03 09:10"), event("R1", "REVIEW", "2026-03-03T10:00:00+08:00", null));
        assertThat(counts(put(open))).isEqualTo("2: 2 0 0 0");
        assertThat(counts(put(open))).isEqualTo("2: 0 0 2 0");
        assertThat(counts(put(List.of(event("R1", "初审", "2026/03/03 10:00:00", "2026-03-04 10:00"))))).isEqualTo("1: 0 1 0 0");

        assertThat(Rows.of(db, "select step || ' ' || coalesce(cast(ended at time zone 'Asia/Shanghai' as text), '-') from flow_event order by began"))
                .containsExactly(List.of("APPLY 2026-03-03 09:10:00"), List.of("REVIEW 2026-03-04 10:00:00"));
    }

    private static String counts(FlowImportView view) {
        return view.lines() + ": " + view.added() + " " + view.changed() + " " + view.unchanged() + " " + view.rejected();
    }

    @Test
    void linesThatDoNotFitAreToldAndNoPersonIsKept() {
        String file = """
                业务流水号,环节,办理角色,渠道,是否线上,开始时间,结束时间,姓名
                R1,申请,申请人,APP,是,2026-03-03 09:00,2026-03-03 09:10,张三
                R11010519491231002X,申请,申请人,APP,1,2026-03-03 09:00,,张三
                R2,盖章,经办,窗口,0,2026-03-03 09:00,2026-03-03 08:00,李四
                R3,申请,经办,窗口,0,昨天,,李四
                R4,申请,,窗口,也许,2026-03-31 09:00,,李四
                R5,申请,经办,窗口,0,2026-03-31 09:00,,李四
                R1,APPLY,申请人,APP,1,2026-03-03 09:00,,张三
                """;
        FlowImportView view = as(ANALYST, () -> service.take("REIMBURSEMENT", "log.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));

        assertThat(counts(view)).isEqualTo("7: 1 0 0 6");
        assertThat(as(ANALYST, () -> service.rejects("REIMBURSEMENT", view.id()))).containsExactly(
                new RejectedLine("", 3, "办件号", "******", "办件号里有证件号码，请改用业务流水号。"),
                new RejectedLine("", 4, "环节", "盖章", "流程里没有环节“盖章”；请核对环节代码或名称，或先在流程里增加该环节。"),
                new RejectedLine("", 4, "结束时间", "2026-03-03 08:00", "结束不能早于开始。"),
                new RejectedLine("", 5, "开始时间", "昨天", "须为时间，例如 2026-01-31 09:30:00。"),
                new RejectedLine("", 6, "办理角色", "", "“办理角色”不能为空"),
                new RejectedLine("", 6, "是否线上", "也许", Texts.get(Texts.CHINESE, "catalog.row.flag", Map.of("0", "是否线上", "1", "也许"))),
                new RejectedLine("", 7, "开始时间", "2026-03-31 09:00", Texts.get(Texts.CHINESE, "problem.field.future")),
                new RejectedLine("", 8, "办件号", "R1", "同一办件、同一环节、同一开始时间在文件里出现了不止一次，只取第一行。"));
        assertThat(Rows.of(db, "select count(*) from flow_event where cast(flow_event as text) like '%张三%'").get(0)).isEqualTo(List.of(0L));
        assertThat(refused(() -> as(ANALYST, () -> service.rejects("QUERY", view.id()))).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refused(() -> as(ANALYST, () -> service.put("CONSULTATION", new PutEvents(paid("A", DAY, 1, 1))))).errors())
                .containsExactly(new FieldError("flow", "field.flow.own", Map.of()));
    }

    /** Whatever column the number of a person has got into, nothing of it is kept; nor a moment that the database does not know. */
    @Test
    void numbersOfPersonsAreFoundInEveryColumn() {
        String person = "11010519491231002X";
        FlowImportView view = put(List.of(
                new EventLine("1" + person, "APPLY", "经办", "窗口", "1", "2026-03-03 09:00", null),
                new EventLine("R2", "APPLY", person, "窗口" + person, "1", "2026-03-03 09:00", null),
                new EventLine("R3", person, "经办", "窗口", "1", "-999999999-01-01T00:00:00Z", null)));

        assertThat(counts(view)).isEqualTo("3: 0 0 0 3");
        assertThat(as(ANALYST, () -> service.rejects("REIMBURSEMENT", view.id()))).extracting(reject -> reject.line() + reject.field() + reject.value())
                .containsExactly("1办件号******", "2办理角色******", "2渠道******", "3环节" + Masked.identity(person),
                        "3开始时间-999999999-01-01T00:00:00Z");
        assertThat(Rows.of(db, "select count(*) from flow_reject where cast(flow_reject as text) like '%19491231%'").get(0)).isEqualTo(List.of(0L));
    }

    /** Steps of one minute come in the order of the flow, so that a case that was paid at once is done. */
    @Test
    void aCaseWhoseLastStepsAreOfOneMinuteIsDone() {
        put(List.of(event("M", "PAY", "2026-03-03 10:00", "2026-03-03 10:00"), event("M", "RECHECK", "2026-03-03 10:00", "2026-03-03 10:00"),
                event("M", "APPLY", "2026-03-03 09:00", "2026-03-03 09:05")));

        FlowFigures figures = as(ANALYST, () -> queries.report("REIMBURSEMENT", null, Texts.CHINESE)).figures();

        assertThat(figures.variants()).containsExactly(new Variant(List.of("APPLY", "RECHECK", "PAY"), 1, 60L));
        assertThat(figures.open()).isZero();
    }

    @Test
    void theFlowsOfThisProductAreReadFromTheirHistories() {
        String done = consultation(Channel.ONLINE);
        apply(done, new TicketCommand.Resolve("按目录报销", null, null, HandlingMode.REMOTE));
        apply(done, new TicketCommand.Close(true, 5));
        String again = consultation(Channel.PHONE);
        apply(again, new TicketCommand.Comment("已电话", true));
        apply(again, new TicketCommand.Resolve("按目录报销", null, null, HandlingMode.REMOTE));
        apply(again, new TicketCommand.Close(true, 5));
        apply(again, new TicketCommand.Reopen("仍不能报销"));
        as(TRUSTED, () -> desk.service().open(ticket(TicketKind.FAULT, Channel.PHONE)));

        FlowReport report = as(ANALYST, () -> queries.report("CONSULTATION", null, Texts.CHINESE));

        assertThat(report.comparison()).isNull();
        assertThat(report.figures().done() + " " + report.figures().open() + " " + report.figures().online()).isEqualTo("1 1 1");
        assertThat(report.figures().variants()).containsExactly(new Variant(List.of("RECEIVED", "RESOLVE", "CLOSE"), 1, 2L));
        assertThat(as(ANALYST, () -> queries.cases("CONSULTATION", null, ALL, Texts.CHINESE))).extracting(FlowCaseView::number).containsExactly(done, again);
        assertThat(report.names()).containsEntry("RESOLVE", "排除");
    }

    @Test
    void whatWasUndoneIsAsIfItHadNeverBeen() {
        String number = consultation(Channel.ONLINE);
        apply(number, new TicketCommand.Grade(3, "一般"));
        apply(number, new TicketCommand.Assign("engineer"));
        db.sql("insert into ticket_event (id, ticket_id, sequence, type, at, recorded_at, actor, details, internal) "
                + "select nextval('ticket_event_seq'), ticket_id, sequence + 1, 'UNDONE', at, at, 'desk', "
                + "jsonb_build_object('verb', 'ASSIGN', 'first', cast(sequence as text), 'last', cast(sequence as text)), false "
                + "from ticket_event where type = 'ASSIGN'");

        assertThat(as(ANALYST, () -> queries.cases("CONSULTATION", null, ALL, Texts.CHINESE))).extracting(FlowCaseView::path)
                .containsExactly(List.of("受理", "定级"));
    }

    private static OpenTicket ticket(TicketKind kind, Channel channel) {
        return new OpenTicket(kind, channel, "怎样报销", "问", null, null, null, null, new Contact("张三", "13800000000"), null, null);
    }

    private String consultation(Channel channel) {
        return as(TRUSTED, () -> desk.service().open(ticket(TicketKind.CONSULTATION, channel)).number());
    }

    private void apply(String number, TicketCommand command) {
        desk.time().advance(Duration.ofMinutes(1));
        as(TRUSTED, () -> desk.service().apply(number, command, null));
    }

    @Test
    void aFlowIsDataAndItsSourceStays() {
        var edit = new EditFlow("BIRTH", "生育津贴", FlowKind.REIMBURSEMENT, FlowSource.IMPORTED, null,
                List.of(new FlowStep("A", "申请", false), new FlowStep("Z", "支付", true)));
        FlowView made = as(ANALYST, () -> service.save(edit, null, Texts.CHINESE));
        assertThat(made).isEqualTo(new FlowView("BIRTH", "生育津贴", FlowKind.REIMBURSEMENT, FlowSource.IMPORTED, null, edit.steps(), 0));

        var shorter = new EditFlow("BIRTH", "生育津贴", FlowKind.OTHER, FlowSource.IMPORTED, null, List.of(new FlowStep("Z", "支付到账", true)));
        assertThat(as(ANALYST, () -> service.save(shorter, 0, Texts.CHINESE)).steps()).containsExactly(new FlowStep("Z", "支付到账", true));
        assertThat(as(ANALYST, () -> queries.get("BIRTH", Texts.CHINESE)).steps()).hasSize(1);
        assertThat(refused(() -> as(ANALYST, () -> service.save(edit, 0, Texts.CHINESE))).type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(refused(() -> as(ANALYST, () -> service.save(edit, null, Texts.CHINESE))).type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        int version = as(ANALYST, () -> queries.get("BIRTH", Texts.CHINESE)).version();
        assertThat(refused(() -> as(ANALYST, () -> service.save(
                new EditFlow("BIRTH", "生育津贴", FlowKind.OTHER, FlowSource.DIRECTIVES, null, null), version, Texts.CHINESE))).errors())
                .containsExactly(new FieldError("source", "field.flow.source", Map.of()));
        assertThat(refused(() -> as(ANALYST, () -> service.save(
                new EditFlow("C", "投诉", FlowKind.OTHER, FlowSource.TICKETS, TicketKind.COMPLAINT, null), null, Texts.CHINESE))).errors())
                .containsExactly(new FieldError("ticketKind", "field.flow.kind", Map.of()));
    }

    @Test
    void aChangeNamesWhatIsThere() {
        assertThat(refused(() -> as(ANALYST, () -> service.plan("QUERY", new EditFlowChange("一站式", DAY, "少跑腿", 30, "G0", null)))).errors())
                .containsExactly(new FieldError("ticket", "field.unknown", Map.of("id", "G0")));
        assertThat(refused(() -> as(ANALYST, () -> service.plan("QUERY", new EditFlowChange("一站式", DAY, "少跑腿", 30, null, 9L)))).errors())
                .containsExactly(new FieldError("improvement", "field.unknown", Map.of("id", 9L)));
        FlowChangeView change = plan();
        assertThat(as(ANALYST, () -> service.replan("REIMBURSEMENT", change.id(), new EditFlowChange("取消复审", DAY, "少一道", 14, null, null), 0)).days())
                .isEqualTo(14);
        assertThat(refused(() -> as(ANALYST, () -> queries.report("QUERY", change.id(), Texts.CHINESE))).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(ANALYST, () -> queries.changes("REIMBURSEMENT"))).hasSize(1);
    }

    /** A change that is still to come has nothing behind it. */
    @Test
    void aDayToComeHasNoCasesBehindIt() {
        FlowChangeView change = as(ANALYST, () -> service.plan("REIMBURSEMENT", new EditFlowChange("取消复审", DAY.plusYears(1), "减少审核环节", 30, null, null)));

        FlowReport report = as(ANALYST, () -> queries.report("REIMBURSEMENT", change.id(), Texts.CHINESE));

        assertThat(report.comparison().calendar().kind()).isEqualTo(Verdict.Kind.TOO_FEW);
        assertThat(report.figures().done()).isZero();
    }

    /** The database tells what today is, so that the examples are of these weeks whenever they are made. */
    @Test
    void comesWithExamplesForADemonstrationOnce() {
        db.runInTransaction(em -> new DemoFlows(em).load());
        db.runInTransaction(em -> new DemoFlows(em).load());

        assertThat(Rows.of(db, "select count(distinct case_number), count(*) = (select lines from flow_import) from flow_event").get(0))
                .isEqualTo(List.of(150L, true));
        Instant today = ((Timestamp) Rows.of(db, "select cast(current_date as timestamp)").get(0).get(0)).toLocalDateTime()
                .atZone(BusinessClock.ZONE).plusHours(12).toInstant();
        desk.time().advance(Duration.between(desk.time().instant(), today));
        FlowChangeView change = as(ANALYST, () -> queries.changes("REIMBURSEMENT")).get(0);
        FlowReport report = as(ANALYST, () -> queries.report("REIMBURSEMENT", change.id(), Texts.CHINESE));
        assertThat(report.comparison().calendar().kind()).isEqualTo(Verdict.Kind.BETTER);
        assertThat(report.comparison().steps().kind()).isEqualTo(Verdict.Kind.BETTER);
    }

    @Test
    void aFlowOfVeryManyCasesIsToldOfFewerDays() {
        fewDays = 30;
        FlowReport report = as(ANALYST, () -> queries.report("DIRECTIVE", null, Texts.CHINESE));
        assertThat(report.from()).isEqualTo(report.until().minusDays(30));
        assertThat(as(ANALYST, () -> queries.cases("DIRECTIVE", null, ALL, Texts.CHINESE))).hasSize(1);

        var change = as(ANALYST, () -> service.plan("DIRECTIVE", new EditFlowChange("合并会签", DAY, "少一道", 100, null, null)));
        FlowReport sides = as(ANALYST, () -> queries.report("DIRECTIVE", change.id(), Texts.CHINESE));
        assertThat(List.of(sides.from(), sides.until())).as("15 days on each side would be 30").containsExactly(DAY.minusDays(7), DAY.plusDays(7));

        fewDays = 0;
        assertThat(refused(() -> as(ANALYST, () -> queries.report("DIRECTIVE", null, Texts.CHINESE))).errors())
                .containsExactly(new FieldError("days", "field.flow.many", Map.of("max", FlowCases.MOST_EVENTS)));
    }

    @Test
    void theWholeCityAndNothingLess() {
        var narrow = TestCallers.institution("H99990000001", Permission.FLOW_READ, Permission.FLOW_EDIT);
        assertThat(refused(() -> as(narrow, () -> queries.list(Texts.CHINESE))).type()).isEqualTo(ProblemType.FORBIDDEN);
        var reader = TestCallers.staff("reader", Permission.FLOW_READ);
        assertThat(refused(() -> as(reader, () -> service.imports("REIMBURSEMENT"))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(reader, () -> queries.list(Texts.CHINESE))).extracting(FlowView::code).containsExactly(
                "CONSULTATION", "DIRECTIVE", "FAULT", "LIBRARY_UPKEEP", "QUERY", "REGISTRATION", "REIMBURSEMENT");
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
