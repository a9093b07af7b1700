package org.yiyun.change.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.change.ChangeCommand;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeRisk;
import org.yiyun.change.ChangeService;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeVerb;
import org.yiyun.change.ChangeView;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
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
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.internal.DeskForTests;

class ChangePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    /** All of them may do everything there is. */
    private static final Caller DESK = TestCallers.staff("desk", Permission.values());
    private static final Caller ENGINEER = TestCallers.staff("engineer", Permission.values());
    private static final Caller LEADER = TestCallers.staff("leader", Permission.values());
    private static final ChangeCommand.Plan PLAN = new ChangeCommand.Plan(
            ChangeRisk.HIGH, "全市结算停 10 分钟", "1. 停服务 2. 升级", "恢复上一版", NOW.plus(DAY), NOW.plus(DAY).plus(Duration.ofHours(2)));

    private DeskForTests desk;
    private ChangeService service;
    private ChangeQueries queries;

    @BeforeEach
    void changes() {
        var changes = new Changes(DB.em());
        desk = DeskForTests.gatedBy(DB, NOW, List.of(new ChangeGate(changes)));
        var em = DB.em();
        var clock = desk.time().business();
        var notifications = DB.bean(NotificationService.class, new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock));
        var users = DB.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        service = DB.bean(ChangeService.class, new ChangeService(
                new ChangeDesk(changes, desk.queries(), users, notifications, new AuditService(clock, em), clock)));
        queries = DB.bean(ChangeQueries.class, new ChangeQueries(new ChangeReading(changes, desk.queries())));
        DB.sql("""
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'engineer']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'leader')""");
    }

    private String open(TicketKind kind) {
        return as(DESK, () -> desk.service().open(new OpenTicket(
                kind, Channel.PHONE, "升级结算服务", "修正门诊比例", null, null, null, "H99990000001", new Contact("张三", "13800000000"), null, null)).number());
    }

    private ChangeView apply(Caller caller, String number, ChangeCommand command) {
        return as(caller, () -> service.apply(number, command, null));
    }

    private String approved() {
        var number = open(TicketKind.CHANGE);
        apply(ENGINEER, number, PLAN);
        apply(ENGINEER, number, new ChangeCommand.Submit());
        apply(LEADER, number, new ChangeCommand.Approve("同意"));
        return number;
    }

    @Covers({"DESK-20", "DESK-14"})
    @Test
    void goesFromItsPlanOverItsApprovalToItsResult() {
        var number = approved();
        desk.time().advance(DAY);

        var done = apply(ENGINEER, number, new ChangeCommand.Finish(false, "结算恢复，比例正确"));

        var later = NOW.plus(DAY);
        assertThat(done).isEqualTo(new ChangeView(
                number, "升级结算服务", null, "H99990000001", ChangeStatus.SUCCEEDED, ChangeRisk.HIGH, PLAN.impact(), PLAN.plan(), PLAN.rollback(),
                PLAN.from(), PLAN.to(), "engineer", NOW, "engineer", NOW, "leader", NOW, "同意", "engineer", later, "结算恢复，比例正确",
                List.of(), 4));
        assertThat(as(DESK, () -> queries.of(number))).contains(done);
        assertThat(Rows.of(DB, "select action || ' ' || actor from audit_entry where action like 'change.%' order by id"))
                .extracting(row -> row.get(0))
                .containsExactly("change.plan engineer", "change.submit engineer", "change.approve leader", "change.finish engineer");
        // engineer may approve too, but not what is one's own
        assertThat(Rows.of(DB, "select recipient, text_key from notification order by id")).containsExactly(
                List.of("leader", "change.notice.SUBMIT"), List.of("engineer", "change.notice.APPROVE"));
    }

    @Test
    void nobodyDecidesWhatIsOnesOwn() {
        var number = open(TicketKind.CHANGE);
        apply(ENGINEER, number, PLAN);
        apply(LEADER, number, PLAN);
        apply(TestCallers.staff("helper", Permission.values()), number, new ChangeCommand.Submit());

        // opened it, planned it first, planned it last, handed it in
        for (var own : List.of("desk", "engineer", "leader", "helper")) {
            var caller = TestCallers.staff(own, Permission.values());
            assertThat(refused(() -> apply(caller, number, new ChangeCommand.Approve(null))).type()).as(own).isEqualTo(ProblemType.SAME_PERSON);
            assertThat(refused(() -> apply(caller, number, new ChangeCommand.Reject("r"))).type()).as(own).isEqualTo(ProblemType.SAME_PERSON);
            assertThat(as(caller, () -> queries.of(number)).orElseThrow().verbs()).containsExactly(ChangeVerb.WITHDRAW, ChangeVerb.CANCEL);
        }
        var planner = TestCallers.staff("other", Permission.TICKET_READ, Permission.TICKET_HANDLE);
        assertThat(refused(() -> apply(planner, number, new ChangeCommand.Approve(null))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Covers("DESK-20")
    @Test
    void isNotDoneWithoutApprovalAndTheTicketNotSolvedBefore() {
        var number = open(TicketKind.CHANGE);
        var solve = new TicketCommand.Resolve("升级", null, null, HandlingMode.REMOTE);
        ThrowingCallable solving = () -> as(ENGINEER, () -> desk.service().apply(number, solve, null));
        var unfinished = List.of(new FieldError("solution", "field.change-unfinished"));
        assertThat(refused(solving).errors()).isEqualTo(unfinished);
        apply(ENGINEER, number, PLAN);
        apply(ENGINEER, number, new ChangeCommand.Submit());
        desk.time().advance(DAY);

        var state = refused(() -> apply(ENGINEER, number, new ChangeCommand.Finish(false, "已做")));
        assertThat(state.type()).isEqualTo(ProblemType.CHANGE_STATE);
        assertThat(state.params()).isEqualTo(Map.of("number", number, "changeStatus", "SUBMITTED", "changeVerb", "FINISH"));
        apply(LEADER, number, new ChangeCommand.Approve(null));
        assertThat(refused(solving).errors()).isEqualTo(unfinished);
        apply(ENGINEER, number, new ChangeCommand.Finish(true, "校验失败，已恢复"));

        assertThat(as(ENGINEER, () -> desk.service().apply(number, solve, null)).status()).isEqualTo(TicketStatus.RESOLVED);
        // other kinds are not asked
        var fault = open(TicketKind.SERVICE_REQUEST);
        assertThat(as(ENGINEER, () -> desk.service().apply(fault, solve, null)).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Covers("DESK-20")
    @Test
    void whatWasRolledBackIsPlannedAnewAndNeedsApprovalAgain() {
        var number = approved();
        desk.time().advance(DAY);
        apply(ENGINEER, number, new ChangeCommand.Finish(true, "校验失败，已恢复"));
        var next = new ChangeCommand.Plan(
                ChangeRisk.MEDIUM, PLAN.impact(), "先校验再升级", PLAN.rollback(), NOW.plus(DAY.multipliedBy(3)), NOW.plus(DAY.multipliedBy(4)));

        var again = apply(ENGINEER, number, next);

        assertThat(again).isEqualTo(new ChangeView(
                number, "升级结算服务", null, "H99990000001", ChangeStatus.PLANNED, ChangeRisk.MEDIUM, PLAN.impact(), "先校验再升级",
                PLAN.rollback(), next.from(), next.to(), "engineer", NOW.plus(DAY), "engineer", NOW, null, null, "同意", null, null,
                "校验失败，已恢复", again.verbs(), 5));
        assertThat(refused(() -> apply(ENGINEER, number, new ChangeCommand.Finish(false, "r"))).type()).isEqualTo(ProblemType.CHANGE_STATE);
        assertThat(refused(() -> as(ENGINEER, () -> desk.service().apply(
                number, new TicketCommand.Resolve("升级", null, null, HandlingMode.REMOTE), null))).errors())
                .containsExactly(new FieldError("solution", "field.change-unfinished"));
        apply(ENGINEER, number, new ChangeCommand.Submit());
        apply(LEADER, number, new ChangeCommand.Approve(null));
        desk.time().advance(DAY.multipliedBy(3));
        assertThat(apply(ENGINEER, number, new ChangeCommand.Finish(false, "成功"))).extracting(ChangeView::status, ChangeView::result)
                .containsExactly(ChangeStatus.SUCCEEDED, "成功");
    }

    @Test
    void nothingIsPlannedAnewForATicketThatIsSolved() {
        var number = approved();
        desk.time().advance(DAY);
        apply(ENGINEER, number, new ChangeCommand.Finish(true, "已恢复"));
        as(ENGINEER, () -> desk.service().apply(number, new TicketCommand.Resolve("不做了", null, null, HandlingMode.PHONE), null));

        assertThat(refused(() -> apply(ENGINEER, number, PLAN)).errors()).containsExactly(new FieldError("ticket", "field.change-solved"));

        as(ENGINEER, () -> desk.service().apply(number, new TicketCommand.Reopen("还要做"), null));
        assertThat(apply(ENGINEER, number, PLAN).status()).isEqualTo(ChangeStatus.PLANNED);
    }

    @Test
    void aChangeThatIsGivenUpLetsItsTicketGo() {
        var number = approved();
        apply(DESK, number, new ChangeCommand.Cancel("不再需要"));
        assertThat(as(ENGINEER, () -> desk.service().apply(number, new TicketCommand.Resolve("不做", null, null, HandlingMode.PHONE), null))
                .status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void whatIsApprovedIsRewrittenOnlyAfterItIsWithdrawnAndThenNeedsApprovalAgain() {
        var number = approved();
        assertThat(refused(() -> apply(ENGINEER, number, PLAN)).type()).isEqualTo(ProblemType.CHANGE_STATE);

        var withdrawn = apply(ENGINEER, number, new ChangeCommand.Withdraw("窗口变了"));

        assertThat(withdrawn.status()).isEqualTo(ChangeStatus.PLANNED);
        assertThat(withdrawn.decidedBy()).isNull();
        assertThat(refused(() -> apply(ENGINEER, number, new ChangeCommand.Finish(false, "r"))).type()).isEqualTo(ProblemType.CHANGE_STATE);
    }

    @Test
    void windowsAreAheadWhenDecidedAndBegunWhenDone() {
        var number = open(TicketKind.CHANGE);
        var backwards = new ChangeCommand.Plan(ChangeRisk.LOW, "i", "p", "r", PLAN.to(), PLAN.from());
        assertThat(refused(() -> apply(ENGINEER, number, backwards)).errors()).containsExactly(new FieldError("to", "field.change-window"));
        apply(ENGINEER, number, PLAN);
        apply(ENGINEER, number, new ChangeCommand.Submit());
        desk.time().advance(DAY.plusHours(2));
        assertThat(refused(() -> apply(LEADER, number, new ChangeCommand.Approve(null))).errors())
                .containsExactly(new FieldError("to", "field.change-window-over"));

        var early = approvedFor(NOW.plus(DAY.multipliedBy(3)));
        assertThat(refused(() -> apply(ENGINEER, early, new ChangeCommand.Finish(false, "r"))).errors())
                .containsExactly(new FieldError("result", "field.change-window-ahead"));
    }

    private String approvedFor(Instant from) {
        var number = open(TicketKind.CHANGE);
        apply(ENGINEER, number, new ChangeCommand.Plan(ChangeRisk.LOW, "i", "p", "r", from, from.plus(Duration.ofHours(1))));
        apply(ENGINEER, number, new ChangeCommand.Submit());
        apply(LEADER, number, new ChangeCommand.Approve(null));
        return number;
    }

    @Test
    void onlyTicketsOfItsKindHaveOneAndAStaleVersionIsRefused() {
        var fault = open(TicketKind.FAULT);
        assertThat(refused(() -> apply(ENGINEER, fault, PLAN)).errors()).containsExactly(new FieldError("ticket", "field.change-kind"));

        var number = open(TicketKind.CHANGE);
        assertThat(refused(() -> apply(ENGINEER, number, new ChangeCommand.Submit())).type()).isEqualTo(ProblemType.NOT_FOUND);
        as(ENGINEER, () -> service.apply(number, PLAN, 0));
        assertThat(refused(() -> as(ENGINEER, () -> service.apply(number, PLAN, 0))).type()).isEqualTo(ProblemType.STALE_DATA);
        desk.time().advance(Duration.ofSeconds(1));
        assertThat(as(ENGINEER, () -> service.apply(number, PLAN, 1)).version()).isEqualTo(2);
    }

    @Test
    void theCalendarHasTheWindowsInTheirOrderForWhoeverSeesTheTickets() {
        var second = approvedFor(NOW.plus(DAY.multipliedBy(5)));
        var first = approvedFor(NOW.plus(DAY.multipliedBy(4)));
        var planned = open(TicketKind.CHANGE);
        apply(ENGINEER, planned, PLAN);
        var month = NOW.plus(DAY.multipliedBy(30));

        assertThat(as(DESK, () -> queries.between(NOW, month, null))).extracting(ChangeView::ticket).containsExactly(planned, first, second);
        assertThat(as(DESK, () -> queries.between(NOW, month, ChangeStatus.APPROVED))).extracting(ChangeView::ticket).containsExactly(first, second);
        assertThat(as(DESK, () -> queries.between(NOW.plus(DAY.multipliedBy(5)), month, null))).extracting(ChangeView::ticket).containsExactly(second);
        var other = TestCallers.institution("H99990000002", Permission.TICKET_READ);
        assertThat(as(other, () -> queries.between(NOW, month, null))).isEmpty();
        assertThat(refused(() -> as(other, () -> queries.of(first))).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(TestCallers.institution("H99990000001", Permission.TICKET_READ), () -> queries.of(first))).isPresent();
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
