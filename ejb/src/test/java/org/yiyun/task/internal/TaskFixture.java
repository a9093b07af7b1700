package org.yiyun.task.internal;

import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.internal.ComplaintReading;
import org.yiyun.complaint.internal.ComplaintRules;
import org.yiyun.complaint.internal.ComplaintViews;
import org.yiyun.complaint.internal.Complaints;
import org.yiyun.complaint.internal.Subjects;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Scope;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.task.AssignTask;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.TaskFileView;
import org.yiyun.task.TaskFiles;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskRelation;
import org.yiyun.task.TaskReminders;
import org.yiyun.task.TaskService;
import org.yiyun.task.TaskView;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.internal.DeskForTests;

/** The tasks wired by constructor on a test database, with people to give them to. */
final class TaskFixture {
    static final Caller LEADER = TestCallers.staff("leader", Permission.TASK_READ, Permission.TASK_ASSIGN, Permission.TASK_SUPERVISE,
            Permission.TICKET_READ, Permission.COMPLAINT_READ);
    static final Caller DESK = TestCallers.staff("desk", Permission.TASK_READ, Permission.TASK_ASSIGN, Permission.TICKET_READ,
            Permission.TICKET_OPEN);
    static final Caller ENGINEER = TestCallers.staff("engineer", Permission.TASK_READ, Permission.COMPLAINT_READ);
    static final Caller HELPER = TestCallers.staff("engineer2", Permission.TASK_READ);
    static final Caller STRANGER = TestCallers.staff("analyst", Permission.TASK_READ);
    /** Supervises one district. */
    static final Caller DISTRICT = new Caller("district", "district", Caller.Kind.STAFF,
            Set.of(Permission.TASK_READ, Permission.TASK_SUPERVISE), new Scope(null, Set.of("440802")), "192.0.2.1");

    final TestClock time;
    final TaskService service;
    final TaskQueries queries;
    final TaskFiles files;
    final TaskReminders reminders;
    final DeskForTests tickets;
    final KnowledgeFixture articles;
    private final TaskPeople people;
    private final TaskRules rules;
    private final Postgres db;

    TaskFixture(Postgres db, Instant now) {
        this.db = db;
        time = new TestClock(now);
        var em = db.em();
        var clock = time.business();
        var trail = new AuditService(clock, em);
        tickets = DeskForTests.at(db, now);
        var organisations = new OrganisationQueries(new Organisations(em), new Institutions(em));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        people = new TaskPeople(new UserQueries(new UserList(new Accounts(clock, em), clock, em)), organisations, notifications);
        rules = new TaskRules(new CalendarHistory(new CalendarStore(em)), List.of(1), List.of(1, 3), clock);
        var tasks = new Tasks(em);
        articles = new KnowledgeFixture(db);
        var relations = new TaskRelations(tickets.queries(), complaints(db, trail, organisations), articles.queries);
        var views = new TaskViews(relations, clock);
        var store = new TaskFileStore(em);
        service = db.bean(TaskService.class, new TaskService(
                new TaskDesk(tasks, store, people, relations, rules, trail, clock, em), views));
        queries = db.bean(TaskQueries.class, new TaskQueries(new TaskReading(tasks, views, relations, rules, trail, clock)));
        files = db.bean(TaskFiles.class, new TaskFiles(new TaskProof(tasks, store, trail, clock)));
        reminders = remindersWith(trail);
    }

    /** Those of another node, with an audit trail of its own. */
    TaskReminders remindersWith(AuditService trail) {
        return db.bean(TaskReminders.class, new TaskReminders(
                new TaskReminding(new Tasks(db.em()), people, rules, trail, time.business()), new Leases(db.em())));
    }

    private ComplaintQueries complaints(Postgres db, AuditService trail, OrganisationQueries organisations) {
        var clock = time.business();
        var rules = new ComplaintRules(Optional.empty(), 15, Optional.empty(), Optional.empty());
        return db.bean(ComplaintQueries.class, new ComplaintQueries(new ComplaintReading(
                new Complaints(db.em()), new ComplaintViews(rules, new PersonalData(trail), clock), new Subjects(organisations), rules,
                trail, clock)));
    }

    static void people(Postgres db) {
        db.sql("""
                alter sequence task_seq restart;
                alter sequence task_file_seq restart;
                insert into organisation (code, name, kind, region) values
                    ('YY', '运营服务中心', 'OPERATOR', '4408'), ('YB-CK', '赤坎分局', 'BRANCH', '440802');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'E001', '陈志远', 'YY', 'engineer', true), (2, 'E002', '黄嘉明', 'YB-CK', 'engineer2', true),
                    (3, 'L001', '周文', 'YY', 'leader', true), (4, 'D001', '林晓', 'YY', 'desk', true),
                    (5, 'Y001', '郑思远', 'YY', 'analyst', false);
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'desk', 'engineer', 'engineer2', 'analyst']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values
                    (1, 'leader'), (2, 'desk'), (3, 'engineer'), (4, 'engineer'), (5, 'analyst');
                """);
    }

    /** Within so many working days, with proof and without anything that it belongs to. */
    static AssignTask task(String owner, int workingDays) {
        return new AssignTask("整理问题清单", "按县区整理", owner, List.of("engineer2"), "李副局长", null, null, workingDays, null, null, null, null);
    }

    static AssignTask until(String owner, @Nullable LocalDate day, @Nullable Integer workingDays) {
        return new AssignTask("整理问题清单", "按县区整理", owner, null, null, null, day, workingDays, null, false, null, null);
    }

    static AssignTask about(String owner, TaskRelation related) {
        return new AssignTask(
                "整理问题清单", "按县区整理", owner, null, null, null, null, 5, null, false, related.kind(), related.number());
    }

    TaskView assign(Caller caller, AssignTask request) {
        return as(caller, () -> service.assign(request));
    }

    TaskView apply(Caller caller, String number, TaskCommand command) {
        return as(caller, () -> service.apply(number, command, null));
    }

    TaskFileView attach(Caller caller, String number, String name) {
        return as(caller, () -> {
            try {
                return files.attach(number, name, new ByteArrayInputStream("核对表".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
