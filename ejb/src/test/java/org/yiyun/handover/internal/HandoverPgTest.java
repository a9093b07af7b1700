package org.yiyun.handover.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.handover.DecideReplacement;
import org.yiyun.handover.HandoverQueries;
import org.yiyun.handover.HandoverService;
import org.yiyun.handover.ProposeReplacement;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.HeldDuties;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.task.AssignTask;
import org.yiyun.task.internal.TasksForTests;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.ticket.internal.HeldTickets;

@Covers("PER-04")
class HandoverPgTest {
    private static final Instant NOW = Instant.parse("2026-04-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static final Caller LEADER = TestCallers.staff("leader", Permission.HANDOVER_READ, Permission.HANDOVER_EDIT, Permission.TASK_READ,
            Permission.TASK_ASSIGN);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.HANDOVER_READ, Permission.HANDOVER_CONFIRM);
    private static final Caller ALL = TestCallers.staff("opener", Permission.values());

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final List<HeldWork> works = new ArrayList<>();
    private DeskForTests desk;
    private TasksForTests tasks;
    private HandoverService service;
    private HandoverQueries queries;

    @BeforeEach
    void wire() {
        db.sql("""
                alter sequence replacement_seq restart;
                alter sequence task_seq restart;
                alter sequence duty_shift_seq restart;
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, line, active) values
                    (1, 'E001', '陈志远', 'YY', 'engineer', 'ON_SITE', true), (2, 'D001', '林晓', 'YY', 'desk', 'ON_SITE', true),
                    (3, 'L001', '周文', 'YY', 'leader', 'HEADQUARTERS', true), (4, 'X001', '已走', 'YY', 'gone', null, false);
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'desk', 'engineer', 'bureau']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'desk'), (3, 'engineer'), (4, 'bureau');
                """);
        desk = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = desk.time().business();
        var audit = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        tasks = TasksForTests.of(db, desk, users, organisations, notifications);
        works.add(new HeldTickets(em, desk.service()));
        works.add(tasks.held());
        works.add(new HeldDuties(em, new DutyShifts(em), new Deputies(em), new DutyStaff(organisations), audit, clock));
        var handover = new HandoverDesk(
                new Replacements(em), new HeldWorks(works), organisations, users, notifications,
                new RecordReader(Validation.byDefaultProvider().configure()
                        .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator()),
                audit, clock);
        service = db.bean(HandoverService.class, new HandoverService(handover));
        queries = db.bean(HandoverQueries.class, new HandoverQueries(handover));
    }

    @Test
    void handsEverythingOverInOneGoWithEvents() {
        var ticket = ticket(TicketKind.FAULT);
        var complaint = ticket(TicketKind.COMPLAINT);
        var task = as(LEADER, () -> tasks.service().assign(assign("engineer"))).number();
        shift("2026-04-05 08:00+08", "2026-04-05 18:00+08");
        db.sql("insert into duty_deputy values (1000001, '核心结算', 'leader', '周文', 'engineer', '陈志远', null, null, now(), 'a', now(), 'a', 0)");
        var items = List.of(
                HeldItem.of("DEPUTY", "1000001", "核心结算"), HeldItem.of("SHIFT", "1", "热线一线 2026-04-05 08:00"),
                HeldItem.of("TASK", task, "整理台账"), HeldItem.of("TICKET", ticket, "登录不了"));
        var number = consented();
        assertThat(as(LEADER, () -> queries.get(number)).items()).isEqualTo(items);

        var done = as(LEADER, () -> service.handOver(number, null));

        assertThat(done.row().status()).isEqualTo(ReplacementStatus.DONE);
        assertThat(done.items()).isEqualTo(items);
        assertThat(as(LEADER, () -> queries.held("engineer"))).isEmpty();
        assertThat(as(ALL, () -> desk.queries().get(ticket)).assignee()).isEqualTo("desk");
        assertThat(as(ALL, () -> desk.queries().history(ticket)).stream().map(event -> event.type() + " " + event.actor()).toList())
                .endsWith("COMMENT system:handover", "ASSIGN system:handover");
        assertThat(Rows.of(db, "select assignee from ticket where number = '" + complaint + "'")).containsExactly(List.of("engineer"));
        assertThat(as(ALL, () -> tasks.queries().get(task)).owner()).isEqualTo("desk");
        assertThat(Rows.of(db, "select staff, voided_at is null, void_reason from duty_shift order by id")).containsExactly(
                List.of("engineer", false, "人员更换 " + number + "：调离"), Arrays.asList("desk", true, null));
        assertThat(Rows.of(db, "select staff, deputy from duty_deputy where voided_at is null")).containsExactly(List.of("leader", "desk"));
        assertThat(told("DONE")).containsExactly("bureau", "desk", "engineer", "leader");
        assertThat(told("COMPLAINTS")).containsExactly("leader");
        assertThat(type(() -> as(LEADER, () -> service.handOver(number, null)))).isEqualTo(ProblemType.REPLACEMENT_STATE);
    }

    @Test
    void nothingIsHandedOverIfOneThingCannotBe() {
        var ticket = ticket(TicketKind.FAULT);
        // who gave the task cannot own it
        var task = as(TestCallers.staff("desk", Permission.TASK_READ, Permission.TASK_ASSIGN), () -> tasks.service().assign(assign("engineer"))).number();
        var number = consented();

        var refused = catchThrowableOfType(BusinessException.class, () -> as(LEADER, () -> service.handOver(number, null)));

        assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key() + " " + error.params().get("number"))
                .containsExactly("successor field.handover-refused " + task);
        assertThat(as(ALL, () -> desk.queries().get(ticket)).assignee()).isEqualTo("engineer");
        assertThat(as(LEADER, () -> queries.get(number)).row().status()).isEqualTo(ReplacementStatus.CONSENTED);
    }

    @Test
    void leavesNothingBehind() {
        works.add(new HeldWork() {
            @Override
            public List<HeldItem> of(String login) {
                return List.of(HeldItem.of("TICKET", "X1", "留下的"));
            }

            @Override
            public void handOver(HeldItem item, String from, String to, String reason) {
                // as if somebody had been given more meanwhile
            }
        });
        var number = consented();
        assertThat(errors(() -> as(LEADER, () -> service.handOver(number, null)))).containsExactly("successor field.handover-left");
    }

    @Test
    void waitsForTheDayAndForWhatStandsInTheWay() {
        shift("2026-04-03 08:00+08", "2026-04-03 18:00+08");
        var number = as(LEADER, () -> service.propose(proposal("desk", TODAY.plusDays(1)))).row().number();
        assertThat(type(() -> as(LEADER, () -> service.handOver(number, null)))).isEqualTo(ProblemType.REPLACEMENT_STATE);
        as(BUREAU, () -> service.decide(number, new DecideReplacement(true, "同意"), null));
        assertThat(errors(() -> as(LEADER, () -> service.handOver(number, null)))).containsExactly("takesOverOn field.handover-day");

        desk.time().advance(Duration.ofDays(1));
        assertThat(as(LEADER, () -> queries.get(number)).obstacles()).extracting(HeldItem::obstacle).containsExactly("ON_DUTY");
        assertThat(as(LEADER, () -> queries.get(number)).ready()).isFalse();
        assertThat(errors(() -> as(LEADER, () -> service.handOver(number, null)))).containsExactly("leaver field.handover-obstacles");
        desk.time().advance(Duration.ofHours(10));
        assertThat(as(LEADER, () -> queries.get(number)).ready()).isTrue();
    }

    /** Reports say nothing of it either. */
    @Test
    void aTaskOfATicketThatIsAComplaintIsNotOnTheList() {
        var task = as(LEADER, () -> tasks.service().assign(assign("engineer"))).number();
        db.sql("update task set related_kind = 'TICKET', related_number = '" + ticket(TicketKind.FAULT) + "'");
        assertThat(as(LEADER, () -> queries.held("engineer"))).contains(HeldItem.of("TASK", task, "整理台账"));
        assertThat(Rows.of(db, "select number from rpt_task")).containsExactly(List.of(task));

        db.sql("update task set related_number = '" + ticket(TicketKind.COMPLAINT) + "'");
        assertThat(as(LEADER, () -> queries.held("engineer"))).extracting(HeldItem::kind).containsOnly("TICKET");
        assertThat(Rows.of(db, "select number from rpt_task")).isEmpty();
    }

    @Test
    void theBureauDecidesAndNobodyInOnesOwnMatter() {
        assertThat(errors(() -> as(LEADER, () -> service.propose(new ProposeReplacement("nobody", "gone", "调离", TODAY, TODAY.minusDays(1))))))
                .containsExactly("leaver field.handover-staff", "successor field.handover-staff", "lastDay field.order");
        assertThat(errors(() -> as(LEADER, () -> service.propose(proposal("engineer", TODAY))))).containsExactly("successor field.handover-same");
        var number = as(LEADER, () -> service.propose(proposal("desk", TODAY))).row().number();
        assertThat(number).isEqualTo("HT-20260402-0001");
        assertThat(type(() -> as(LEADER, () -> service.propose(proposal("desk", TODAY))))).isEqualTo(ProblemType.ALREADY_EXISTS);
        var both = TestCallers.staff("leader", Permission.HANDOVER_CONFIRM);
        assertThat(type(() -> as(both, () -> service.decide(number, new DecideReplacement(true, "同意"), null)))).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(type(() -> as(LEADER, () -> service.decide(number, new DecideReplacement(true, "同意"), null)))).isEqualTo(ProblemType.FORBIDDEN);

        var declined = as(BUREAU, () -> service.decide(number, new DecideReplacement(false, "接替人经验不足"), null));
        assertThat(List.of(declined.row().status(), declined.decidedBy(), declined.decision()))
                .containsExactly(ReplacementStatus.DECLINED, "bureau", "接替人经验不足");
        assertThat(told("PROPOSED")).containsExactly("bureau");
        assertThat(told("DECLINED")).containsExactly("leader");
        var second = as(LEADER, () -> service.propose(proposal("desk", TODAY))).row().number();
        assertThat(as(LEADER, () -> service.withdraw(second, null)).row().status()).isEqualTo(ReplacementStatus.WITHDRAWN);
        assertThat(as(LEADER, () -> queries.list())).extracting(row -> row.number()).containsExactly(second, number);
    }

    /** The bureau consents to what it has read, not to what became of it meanwhile. */
    @Test
    void whoSawAnotherVersionIsToldSo() {
        var proposed = as(LEADER, () -> service.propose(proposal("desk", TODAY))).row();
        var consented = as(BUREAU, () -> service.decide(proposed.number(), new DecideReplacement(true, "同意"), proposed.version())).row();
        assertThat(consented.version()).isGreaterThan(proposed.version());

        assertThat(type(() -> as(BUREAU, () -> service.decide(proposed.number(), new DecideReplacement(false, "不同意"), proposed.version()))))
                .isEqualTo(ProblemType.STALE_DATA);
        assertThat(type(() -> as(LEADER, () -> service.handOver(proposed.number(), proposed.version())))).isEqualTo(ProblemType.STALE_DATA);
        assertThat(type(() -> as(LEADER, () -> service.withdraw(proposed.number(), proposed.version())))).isEqualTo(ProblemType.STALE_DATA);
        assertThat(as(LEADER, () -> service.withdraw(proposed.number(), consented.version())).row().status()).isEqualTo(ReplacementStatus.WITHDRAWN);
    }

    private String consented() {
        var number = as(LEADER, () -> service.propose(proposal("desk", TODAY))).row().number();
        as(BUREAU, () -> service.decide(number, new DecideReplacement(true, "同意"), null));
        return number;
    }

    private static ProposeReplacement proposal(String successor, LocalDate day) {
        return new ProposeReplacement("engineer", successor, "调离", day, day.plusDays(10));
    }

    private String ticket(TicketKind kind) {
        var number = as(ALL, () -> desk.service().open(new OpenTicket(
                kind, Channel.PHONE, "登录不了", "提示密码错误", null, null, null, null, new Contact("张三", "0759-1234567"), null, null)).number());
        as(ALL, () -> desk.service().apply(number, new TicketCommand.Assign("engineer"), null));
        return number;
    }

    private static AssignTask assign(String owner) {
        return new AssignTask("整理台账", "示例", owner, null, null, null, null, 5, null, false, null, null);
    }

    private static void shift(String from, String to) {
        db.sql("""
                insert into duty_shift (id, post, staff, staff_name, starts_at, ends_at, created_at, created_by, updated_at, updated_by, version)
                values (nextval('duty_shift_seq'), 'FIRST_LINE', 'engineer', '陈志远', '%s', '%s', now(), 'a', now(), 'a', 0)""".formatted(from, to));
    }

    private static List<String> told(String what) {
        return Rows.of(db, "select recipient from notification where text_key = 'handover.notice." + what + "' order by recipient").stream()
                .map(row -> String.valueOf(row.get(0))).toList();
    }

    private static List<String> errors(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).errors().stream()
                .map((FieldError error) -> error.path() + " " + error.key()).toList();
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }
}
