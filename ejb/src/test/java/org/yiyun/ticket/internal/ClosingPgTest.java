package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.ticket.internal.TicketFixture.DESK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.ClosingRuleView;
import org.yiyun.ticket.ClosingState;
import org.yiyun.ticket.ClosingView;
import org.yiyun.ticket.SetClosingRule;
import org.yiyun.ticket.TicketChanged;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;

/** Five working days after the feedback a ticket closes whose user says nothing; two working days before that the user's side is told. */
@Covers("DESK-11")
class ClosingPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2026-03-05T00:30:00Z");
    private static final Instant CLOSED = Instant.parse("2026-03-09T09:30:00Z");
    private static final String ROLE = "ticket-closing";
    private static final String TOLD =
            "select recipient, text_key from notification where text_key like 'ticket.notice.closing%' order by id";
    private static final String LETTER =
            "处理结果已于 2026-03-02 反馈给您。如您没有异议，本工单将于 2026-03-09 自动关闭；如问题没有解决，请在此之前回复或来电，我们继续处理。";
    private static final Caller HOSPITAL =
            TestCallers.institution("H99990000001", Permission.TICKET_OPEN, Permission.TICKET_READ);

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private TicketFixture desk;
    private Lease lease;

    @BeforeEach
    void desk() {
        desk = new TicketFixture(DB, NOW);
        lease = TestLeases.take(DB, ROLE);
    }

    @Test
    void tellsBeforeAndClosesThenEachOnce() {
        var number = fedBack(TicketKind.SERVICE_REQUEST);
        assertThat(of(number)).isEqualTo(new ClosingView(ClosingState.WAITING, NOW, 5, CLOSED, null, null));

        lookAt("2026-03-05T00:29:59Z");
        assertThat(last(number).type()).isEqualTo("FEEDBACK");
        lookAt("2026-03-05T00:30:00Z");
        lookAt("2026-03-05T00:30:10Z");
        assertThat(of(number)).isEqualTo(new ClosingView(ClosingState.ANNOUNCED, NOW, 5, CLOSED, ANNOUNCED, null));
        assertThat(history(number)).filteredOn(event -> event.actor().equals("system:closing"))
                .extracting(TicketEventView::type, TicketEventView::details, TicketEventView::internal)
                .containsExactly(tuple("COMMENT", Map.of("text", LETTER, "internal", "false"), false));

        lookAt("2026-03-09T09:29:59Z");
        assertThat(status(number)).isEqualTo(TicketStatus.FED_BACK);
        lookAt("2026-03-09T09:30:00Z");
        lookAt("2026-03-09T09:31:00Z");
        assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(of(number)).isEqualTo(ClosingView.NONE);
        assertThat(history(number)).filteredOn(event -> event.actor().equals("system:closing"))
                .extracting(TicketEventView::type).containsExactly("COMMENT", "CLOSED_BY_WAIT", "CLOSE");
        assertThat(history(number)).filteredOn(event -> event.type().equals("CLOSED_BY_WAIT")).singleElement()
                .extracting(TicketEventView::details).isEqualTo(Map.of("since", "2026-03-02", "days", "5"));
        assertThat(told()).containsExactly(
                List.of("desk", "ticket.notice.closing.announced"), List.of("engineer", "ticket.notice.closing.announced"),
                List.of("engineer", "ticket.notice.closing.closed"));
        assertThat(Rows.of(DB, "select action from audit_entry where actor = 'system:closing' order by id"))
                .containsExactly(List.of("ticket.comment"), List.of("ticket.close"));
        assertThat(as(DESK, () -> desk.queries.isConsistent(number))).isTrue();
    }

    /** What was due while no node was there is told first, and closed when the days of notice are over. */
    @Test
    void closesNothingOfWhichNobodyWasTold() {
        var number = fedBack(TicketKind.SERVICE_REQUEST);
        lookAt("2026-03-16T02:00:00Z");
        assertThat(of(number)).isEqualTo(new ClosingView(
                ClosingState.ANNOUNCED, NOW, 5, Instant.parse("2026-03-18T09:30:00Z"), Instant.parse("2026-03-16T02:00:00Z"), null));
        assertThat(last(number).details().get("text")).contains("本工单将于 2026-03-18 自动关闭");
        lookAt("2026-03-18T09:30:00Z");
        assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void leavesToPeopleWhatTheUserHasAnswered() {
        var byProgram = fedBack(TicketKind.SERVICE_REQUEST, HOSPITAL);
        var byMail = fedBack(TicketKind.CONSULTATION);
        var byStaff = fedBack(TicketKind.CONSULTATION);
        desk.time.advance(Duration.ofHours(1));
        var answered = desk.time.instant();
        as(HOSPITAL, () -> desk.service.apply(byProgram, new TicketCommand.Comment("还是不行", false), null));
        as(Caller.system("intake"), () -> desk.service.apply(byMail, new TicketCommand.Comment("还是不行", false), null));
        as(DESK, () -> desk.service.apply(byStaff, new TicketCommand.Comment("已电话确认", false), null));

        lookAt("2026-03-05T00:30:00Z");
        lookAt("2026-03-09T09:30:00Z");
        assertThat(List.of(of(byProgram), of(byMail))).containsOnly(
                new ClosingView(ClosingState.ANSWERED, NOW, null, null, null, answered));
        assertThat(List.of(status(byProgram), status(byMail), status(byStaff)))
                .containsExactly(TicketStatus.FED_BACK, TicketStatus.FED_BACK, TicketStatus.CLOSED);
    }

    @Test
    void waitsAnewAfterTheTicketWasOpenedAgain() {
        var number = fedBack(TicketKind.SERVICE_REQUEST);
        lookAt("2026-03-05T00:30:00Z");
        as(DESK, () -> desk.service.apply(number, new TicketCommand.Reopen("仍有问题"), null));
        assertThat(of(number)).isEqualTo(ClosingView.NONE);
        lookAt("2026-03-09T09:30:00Z");
        assertThat(status(number)).isEqualTo(TicketStatus.LOCATING);

        as(DESK, () -> desk.service.apply(number, TicketMother.resolve(null, null), null));
        as(DESK, () -> desk.service.apply(number, new TicketCommand.Feedback("已更换"), null));
        assertThat(of(number).closeAt()).isEqualTo(Instant.parse("2026-03-16T09:30:00Z"));
        assertThat(of(number).state()).isEqualTo(ClosingState.WAITING);
    }

    /** A node of an older build opens a ticket again and leaves the wait: it tells nothing of the next result. */
    @Test
    void waitsAnewWhereAnOlderBuildLeftAWait() {
        var number = fedBack(TicketKind.SERVICE_REQUEST, HOSPITAL);
        as(HOSPITAL, () -> desk.service.apply(number, new TicketCommand.Comment("还是不行", false), null));
        DB.sql("update ticket set status = 'RESOLVED' where number = '" + number + "'");
        desk.time.advance(Duration.ofDays(1));
        var again = desk.time.instant();

        as(DESK, () -> desk.service.apply(number, new TicketCommand.Feedback("换了配置"), null));

        assertThat(of(number)).isEqualTo(new ClosingView(ClosingState.WAITING, again, 5, Instant.parse("2026-03-10T09:30:00Z"), null, null));
    }

    @Test
    void waitsForNothingThatIsClosedAtOnce() {
        as(DESK, () -> desk.service.consult(TicketMother.request(TicketKind.CONSULTATION), TicketMother.resolve(null, null)));
        assertThat(Rows.of(DB, "select count(*) from ticket_closing")).containsExactly(List.of(0L));
    }

    /** Cause and prevention are what a person knows; whoever has the ticket is told once that they are missing. */
    @Test
    void leavesAFaultWithoutCauseToPeople() {
        var number = fedBack(TicketKind.FAULT);
        lookAt("2026-03-05T00:30:00Z");
        lookAt("2026-03-09T09:30:00Z");
        lookAt("2026-03-10T09:30:00Z");
        assertThat(status(number)).isEqualTo(TicketStatus.FED_BACK);
        assertThat(of(number)).isEqualTo(new ClosingView(ClosingState.HINDERED, NOW, 5, CLOSED, ANNOUNCED, null));
        assertThat(told()).endsWith(List.of("engineer", "ticket.notice.closing.hindered")).hasSize(3);
        as(DESK, () -> desk.service.apply(number, new TicketCommand.Close(null, null, "证书过期", "提前 30 天提醒"), null));
        assertThat(Rows.of(DB, "select count(*) from ticket_closing")).containsExactly(List.of(0L));
    }

    @ParameterizedTest
    @EnumSource(value = TicketKind.class, names = {"COMPLAINT", "CHANGE"})
    void neverClosesComplaintsAndChanges(TicketKind kind) {
        var number = fedBack(kind);
        lookAt("2026-03-05T00:30:00Z");
        lookAt("2026-03-30T09:30:00Z");
        assertThat(status(number)).isEqualTo(TicketStatus.FED_BACK);
        assertThat(of(number)).isEqualTo(ClosingView.NONE);
    }

    @Test
    void countsByTheMostExactRuleOfTheDayOfTheFeedback() {
        set(TicketKind.CONSULTATION, null, 1, 1, "2026-03-02");
        set(null, 2, 4, 1, "2026-03-02");
        // said later, and less exactly
        set(null, null, 10, 3, "2026-03-02");
        set(TicketKind.SERVICE_REQUEST, null, 0, 1, "2026-03-03");
        var request = fedBack(TicketKind.SERVICE_REQUEST);
        var consultation = fedBack(TicketKind.CONSULTATION);
        assertThat(of(request).closeAt()).isEqualTo(Instant.parse("2026-03-16T09:30:00Z"));
        assertThat(of(consultation).closeAt()).isEqualTo(Instant.parse("2026-03-03T09:30:00Z"));
        assertThat(of(fedBack(TicketKind.FAULT)).closeAt()).as("graded 2").isEqualTo(Instant.parse("2026-03-06T09:30:00Z"));

        // switched off: also what was fed back before stays with people while it holds
        lookAt("2026-03-11T00:30:00Z");
        assertThat(of(request)).isEqualTo(new ClosingView(ClosingState.OFF, NOW, null, null, null, null));
        var later = fedBack(TicketKind.SERVICE_REQUEST);
        assertThat(of(later).state()).isEqualTo(ClosingState.OFF);

        // switched on again: the first goes on, after its user was told; the second was fed back while it was off
        set(TicketKind.SERVICE_REQUEST, null, 2, 1, "2026-03-12");
        lookAt("2026-03-12T01:00:00Z");
        lookAt("2026-03-13T01:00:00Z");
        assertThat(of(request).state()).isEqualTo(ClosingState.ANNOUNCED);
        lookAt("2026-03-30T01:00:00Z");
        assertThat(List.of(status(request), status(later))).containsExactly(TicketStatus.CLOSED, TicketStatus.FED_BACK);
    }

    @Test
    void refusesRulesThatCannotHold() {
        assertThat(List.of(
                refused(TicketKind.COMPLAINT, 5, 2, "2026-03-02"), refused(null, 2, 3, "2026-03-02"), refused(null, 5, 2, "2026-03-01")))
                .containsExactly(
                        new FieldError("kind", "field.closing-kind", Map.of()),
                        new FieldError("notice", "field.closing-notice", Map.of("max", 2)),
                        new FieldError("from", "field.closing-from", Map.of("min", LocalDate.of(2026, 3, 2))));
        var district = new Caller("district", "district", Caller.Kind.STAFF,
                Set.of(Permission.SLA_PUBLISH), new Scope(null, Set.of("440802")), "192.0.2.1");
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(district, () -> desk.closingRules.set(
                new SetClosingRule(null, null, 5, 2, LocalDate.of(2026, 3, 2), "理由")))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(DESK, desk.closingRules::list)).singleElement().extracting(
                        ClosingRuleView::kind, ClosingRuleView::days, ClosingRuleView::notice, ClosingRuleView::createdBy)
                .containsExactly(null, 5, 2, "system:shipped");
    }

    @Test
    void keepsWhatWasSetAndByWhom() {
        set(TicketKind.DATA, 2, 3, 1, "2026-04-01");
        assertThat(as(DESK, desk.closingRules::list)).first().extracting(
                        ClosingRuleView::kind, ClosingRuleView::level, ClosingRuleView::days, ClosingRuleView::notice,
                        ClosingRuleView::from, ClosingRuleView::reason, ClosingRuleView::createdAt, ClosingRuleView::createdBy)
                .containsExactly(TicketKind.DATA, 2, 3, 1, LocalDate.of(2026, 4, 1), "试行", NOW, "desk");
        assertThat(Rows.of(DB, "select action, subject_type, actor from audit_entry where action like 'ticket.closing%'"))
                .containsExactly(List.of("ticket.closing-rule", "ticket-closing-rule", "desk"));
    }

    /** A node that died after it had told somebody, and others at the same time: each ticket is told of and closed once. */
    @Test
    void looksOnceWhoeverLooks() {
        var numbers = IntStream.range(0, 4).mapToObj(i -> fedBack(TicketKind.SERVICE_REQUEST)).toList();
        desk.time.advance(Duration.between(desk.time.instant(), CLOSED));
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 6).mapToObj(i -> CompletableFuture.runAsync(() -> lookAtAll(numbers)))
                    .toList().forEach(CompletableFuture::join);
            lookAtAll(numbers);
            desk.time.advance(Duration.ofDays(4));
        }
        assertThat(numbers).allSatisfy(number -> assertThat(history(number)).filteredOn(event -> event.actor().equals("system:closing"))
                .extracting(TicketEventView::type).containsExactly("COMMENT", "CLOSED_BY_WAIT", "CLOSE"));
    }

    /** A node dies in the middle of telling, and again in the middle of closing: nothing is left of either, and another goes on. */
    @Test
    void goesOnAfterACrashInTheMiddle() {
        var dying = new TicketFixture(DB, NOW, facts -> {
            if (Callers.current().equals(ClosingDesk.SYSTEM) && facts.stream().anyMatch(fact -> fact.payload() instanceof TicketChanged)) {
                throw new IllegalStateException("the node is gone");
            }
        });
        var number = fedBack(TicketKind.SERVICE_REQUEST);
        for (var moment : List.of(ANNOUNCED, CLOSED)) {
            var before = history(number);
            dying.time.advance(Duration.between(dying.time.instant(), moment));
            assertThat(catchThrowableOfType(IllegalStateException.class, () -> Callers.runAs(
                    ClosingDesk.SYSTEM, () -> dying.closing.look(lease, number)))).hasMessage("the node is gone");
            assertThat(history(number)).isEqualTo(before);
            lookAt(moment.toString());
        }
        assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(history(number)).filteredOn(event -> event.actor().equals("system:closing"))
                .extracting(TicketEventView::type).containsExactly("COMMENT", "CLOSED_BY_WAIT", "CLOSE");
        assertThat(told()).hasSize(3);
    }

    /** Whoever has lost the role does nothing more. */
    @Test
    void doesNothingWithoutTheRole() {
        var number = fedBack(TicketKind.SERVICE_REQUEST);
        TestLeases.take(DB, ROLE);
        lookAt("2026-03-16T02:00:00Z");
        assertThat(last(number).type()).isEqualTo("FEEDBACK");
    }

    /** What a node of an older build fed back, and what it closed. */
    @Test
    void adoptsWhatAnOlderBuildLeft() {
        var number = fedBack(TicketKind.SERVICE_REQUEST);
        var closed = fedBack(TicketKind.SERVICE_REQUEST);
        DB.sql("delete from ticket_closing where ticket = '" + number + "'");
        DB.sql("update ticket set status = 'CLOSED', closed_at = now() where number = '" + closed + "'");
        assertThat(of(number)).isEqualTo(ClosingView.NONE);

        assertThat(as(ClosingDesk.SYSTEM, () -> desk.closing.adopt(lease))).isEqualTo(1);
        assertThat(as(ClosingDesk.SYSTEM, () -> desk.closing.adopt(lease))).isZero();
        lookAt("2026-03-02T01:00:00Z");
        assertThat(of(number)).isEqualTo(new ClosingView(ClosingState.WAITING, NOW, 5, CLOSED, null, null));
        lookAt("2026-03-09T09:30:00Z");
        assertThat(Rows.of(DB, "select ticket from ticket_closing")).containsExactly(List.of(number));
    }

    /** As several nodes would, each with a lease that another may have taken meanwhile. */
    private void lookAtAll(List<String> numbers) {
        var taken = TestLeases.take(DB, ROLE);
        Callers.runAs(ClosingDesk.SYSTEM, () -> numbers.forEach(number -> desk.closing.look(taken, number)));
    }

    private String fedBack(TicketKind kind) {
        return fedBack(kind, DESK);
    }

    private String fedBack(TicketKind kind, Caller opener) {
        var number = as(opener, () -> desk.service.open(TicketMother.request(kind))).number();
        if (kind == TicketKind.FAULT) {
            as(DESK, () -> desk.service.apply(number, TicketMother.command(TicketVerb.GRADE), null));
        }
        as(DESK, () -> desk.service.apply(number, new TicketCommand.Assign("engineer"), null));
        as(DESK, () -> desk.service.apply(number, TicketMother.resolve(null, null), null));
        as(DESK, () -> desk.service.apply(number, new TicketCommand.Feedback("已恢复"), null));
        return number;
    }

    private void lookAt(String moment) {
        desk.time.advance(Duration.between(desk.time.instant(), Instant.parse(moment)));
        as(ClosingDesk.SYSTEM, desk.closing::due).forEach(number ->
                Callers.runAs(ClosingDesk.SYSTEM, () -> desk.closing.look(lease, number)));
    }

    private ClosingView of(String number) {
        return as(DESK, () -> desk.closing.of(number));
    }

    private TicketStatus status(String number) {
        return as(DESK, () -> desk.queries.get(number)).status();
    }

    private List<TicketEventView> history(String number) {
        return as(DESK, () -> desk.queries.history(number));
    }

    private TicketEventView last(String number) {
        var history = history(number);
        return history.get(history.size() - 1);
    }

    private static List<List<@Nullable Object>> told() {
        return Rows.of(DB, TOLD);
    }

    private void set(@Nullable TicketKind kind, @Nullable Integer level, int days, int notice, String from) {
        as(DESK, () -> desk.closingRules.set(new SetClosingRule(kind, level, days, notice, LocalDate.parse(from), "试行")));
    }

    private FieldError refused(@Nullable TicketKind kind, int days, int notice, String from) {
        return catchThrowableOfType(BusinessException.class, () -> set(kind, null, days, notice, from)).errors().get(0);
    }
}
