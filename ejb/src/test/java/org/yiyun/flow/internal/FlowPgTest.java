package org.yiyun.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.flow.internal.FlowFixture.ANALYST;
import static org.yiyun.flow.internal.FlowFixture.DAY;
import static org.yiyun.flow.internal.FlowFixture.event;
import static org.yiyun.flow.internal.FlowFixture.paid;
import static org.yiyun.flow.internal.FlowFixture.refused;
import static org.yiyun.testing.TestCallers.as;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.FlowCaseView;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowFilter;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.engine.FlowFigures;
import org.yiyun.flow.engine.Side;
import org.yiyun.flow.engine.Variant;
import org.yiyun.flow.engine.Verdict;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
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
import org.yiyun.ticket.internal.DeskForTests;

/** Flows over their logs and over the tickets of this product. */
@Covers("SCP-09")
class FlowPgTest {
    private static final Caller TRUSTED = TestCallers.staff("trusted", Permission.values());
    private static final FlowFilter ALL = new FlowFilter(null, null, false, false, false, false);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private FlowFixture flow;
    private DeskForTests desk;
    private FlowService service;
    private FlowQueries queries;

    @BeforeEach
    void wire() {
        flow = new FlowFixture(db);
        desk = flow.desk;
        service = flow.service;
        queries = flow.queries;
    }

    private FlowChangeView plan() {
        return as(ANALYST, () -> service.plan("REIMBURSEMENT", new EditFlowChange("取消复审", DAY, "减少审核环节", 30, null, null)));
    }

    @Test
    void aChangeIsComparedAndEachFigureOpensItsCases() {
        IntStream.range(0, 25).forEach(i -> flow.put(paid("B" + i, DAY.minusDays(20), 2, 72 + i)));
        IntStream.range(0, 25).forEach(i -> flow.put(paid("A" + i, DAY.plusDays(2), 1, 24 + i)));
        flow.put(paid("X", DAY.minusDays(1), 1, 100));
        flow.put(List.of(event("O", "APPLY", DAY + " 10:00", null)));
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
        IntStream.range(0, 5).forEach(i -> flow.put(paid("C" + i, DAY.plusDays(i / 3), 1, 24)));

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

    /** Steps of one minute come in the order of the flow, so that a case that was paid at once is done. */
    @Test
    void aCaseWhoseLastStepsAreOfOneMinuteIsDone() {
        flow.put(List.of(event("M", "PAY", "2026-03-03 10:00", "2026-03-03 10:00"), event("M", "RECHECK", "2026-03-03 10:00", "2026-03-03 10:00"),
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
        flow.fewDays = 30;
        FlowReport report = as(ANALYST, () -> queries.report("DIRECTIVE", null, Texts.CHINESE));
        assertThat(report.from()).isEqualTo(report.until().minusDays(30));
        assertThat(as(ANALYST, () -> queries.cases("DIRECTIVE", null, ALL, Texts.CHINESE))).hasSize(1);

        var change = as(ANALYST, () -> service.plan("DIRECTIVE", new EditFlowChange("合并会签", DAY, "少一道", 100, null, null)));
        FlowReport sides = as(ANALYST, () -> queries.report("DIRECTIVE", change.id(), Texts.CHINESE));
        assertThat(List.of(sides.from(), sides.until())).as("15 days on each side would be 30").containsExactly(DAY.minusDays(7), DAY.plusDays(7));

        flow.fewDays = 0;
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

}
