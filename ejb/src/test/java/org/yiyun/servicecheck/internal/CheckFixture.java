package org.yiyun.servicecheck.internal;

import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.HeldWork;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.servicecheck.AddMember;
import org.yiyun.servicecheck.CheckQueries;
import org.yiyun.servicecheck.CheckRhythm;
import org.yiyun.servicecheck.CheckService;
import org.yiyun.servicecheck.EditPlan;
import org.yiyun.servicecheck.GroupService;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.internal.TasksForTests;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;

/** The supervision group on a test database, with tasks and tickets. */
final class CheckFixture {
    static final Caller LEADER = TestCallers.staff("leader", Permission.SERVICE_CHECK_READ, Permission.SERVICE_CHECK_WORK,
            Permission.SERVICE_CHECK_LEAD, Permission.TASK_READ, Permission.TASK_ASSIGN);
    static final Caller DESK = TestCallers.staff("desk", Permission.SERVICE_CHECK_READ, Permission.SERVICE_CHECK_WORK,
            Permission.TASK_READ, Permission.TASK_ASSIGN);
    static final Caller ENGINEER = TestCallers.staff("engineer", Permission.TASK_READ);
    static final Caller DISTRICT = new Caller("district", "district", Caller.Kind.STAFF, Set.of(Permission.values()),
            new Scope(null, Set.of("440802")), "192.0.2.1");
    private static final Caller TICKETS = TestCallers.staff("opener", Permission.values());

    final TestClock time;
    final GroupService group;
    final CheckService service;
    final CheckQueries queries;
    final HeldWork held;
    private final TasksForTests tasks;
    private final Postgres db;

    CheckFixture(Postgres db, Instant now) {
        this.db = db;
        var desk = DeskForTests.at(db, now);
        time = desk.time();
        var em = db.em();
        var clock = time.business();
        var trail = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var calendars = new CalendarHistory(new CalendarStore(em));
        tasks = TasksForTests.of(db, desk, users, organisations, notifications);
        var corrections = new CheckTasks(tasks.queries());
        var checks = new ServiceChecks(em);
        var people = new CheckPeople(users, notifications);
        var reading = new CheckReading(checks, corrections, organisations, trail, clock);
        var schedule = new CheckSchedule(checks, people, new CheckRules(calendars, List.of(1), List.of(1, 3), clock), trail, clock);
        var groupDesk = new GroupDesk(checks, people, schedule, trail, clock);
        group = db.bean(GroupService.class, new GroupService(groupDesk));
        var checkDesk = new CheckDesk(checks, new CheckSamples(desk.queries()), corrections, tasks.service(), people, trail, clock);
        service = db.bean(CheckService.class, new CheckService(checkDesk, reading, schedule, new Leases(em)));
        held = new HeldChecks(checks, checkDesk, groupDesk, clock);
        queries = db.bean(CheckQueries.class, new CheckQueries(reading));
    }

    static void people(Postgres db) {
        db.sql("""
                alter sequence service_check_seq restart;
                alter sequence service_check_plan_seq restart;
                alter sequence service_group_member_seq restart;
                alter sequence task_seq restart;
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login) values
                    (1, 'E001', '陈志远', 'YY', 'engineer'), (2, 'D001', '林晓', 'YY', 'desk'), (3, 'L001', '周文', 'YY', 'leader');
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'desk', 'engineer', 'analyst']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'desk'), (3, 'engineer'), (4, 'analyst');
                """);
    }

    void member(String login) {
        as(LEADER, () -> group.add(new AddMember(login, LocalDate.of(2026, 3, 1), null)));
    }

    /** A monthly plan over two tickets, due on the third working day. */
    void plan(LocalDate from) {
        as(LEADER, () -> group.plan(plan(from, CheckRhythm.MONTH)));
    }

    static EditPlan plan(LocalDate from, CheckRhythm rhythm) {
        return new EditPlan("坐席服务抽查", "受理是否及时、记录是否完整", rhythm, 3, 2, from, null);
    }

    /** What the role does when it looks. */
    void look() {
        Callers.runAs(Caller.system("servicecheck"), () -> {
            var lease = TestLeases.take(db, "service-check");
            service.plans().forEach(plan -> service.begin(lease, plan));
            service.remind(lease);
        });
    }

    /** A ticket that was opened, worked on and closed by then. */
    static String closed(Postgres db, Instant at, String assignee) {
        var desk = DeskForTests.at(db, at);
        var number = as(TICKETS, () -> desk.service().open(new OpenTicket(
                TicketKind.SERVICE_REQUEST, Channel.PHONE, "登录不了", "提示密码错误", null, null, null, null,
                new Contact("张三", "0759-1234567"), null, null)).number());
        for (var command : List.of(new TicketCommand.Assign(assignee), new TicketCommand.Resolve("已重置", null, null, HandlingMode.REMOTE),
                new TicketCommand.Close(true, null))) {
            as(TICKETS, () -> desk.service().apply(number, command, null));
        }
        return number;
    }

    /** The owner does the task and its giver confirms it. */
    void correct(String task, Caller giver) {
        as(ENGINEER, () -> tasks.service().apply(task, new TaskCommand.AcceptTask(), null));
        as(ENGINEER, () -> {
            try {
                return tasks.files().attach(task, "整改.txt", new ByteArrayInputStream("已培训".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        as(ENGINEER, () -> tasks.service().apply(task, new TaskCommand.FinishTask("已补录并培训"), null));
        as(giver, () -> tasks.service().apply(task, new TaskCommand.ConfirmTask(null), null));
    }
}
