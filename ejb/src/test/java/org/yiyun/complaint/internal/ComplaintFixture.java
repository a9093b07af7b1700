package org.yiyun.complaint.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiyun.audit.AuditQueries;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.internal.AuditEntries;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.internal.DeskForTests;

/** The complaints wired by constructor on a test database, with people to complain about. */
final class ComplaintFixture {
    static final Caller OFFICER = TestCallers.staff("complaints", Permission.COMPLAINT_READ, Permission.COMPLAINT_REGISTER,
            Permission.COMPLAINT_HANDLE, Permission.TICKET_READ);
    static final Caller LEADER =
            TestCallers.staff("leader", Permission.COMPLAINT_READ, Permission.COMPLAINT_HANDLE, Permission.COMPLAINT_LEAD);
    static final Caller DESK = TestCallers.staff("desk", Permission.COMPLAINT_REGISTER, Permission.TICKET_READ, Permission.TICKET_OPEN);
    /** May do everything there is. */
    static final Caller ENGINEER = TestCallers.staff("engineer", Permission.values());
    static final Caller AUDITOR = TestCallers.staff("auditor", Permission.AUDIT_READ);

    final TestClock time;
    final ComplaintService service;
    final ComplaintQueries queries;
    final AuditQueries audit;
    final DeskForTests tickets;

    /** @param limits as configured */
    ComplaintFixture(Postgres db, Instant now, String... limits) {
        time = new TestClock(now);
        var em = db.em();
        var clock = time.business();
        var trail = new AuditService(clock, em);
        var complaints = new Complaints(em);
        var subjects = new Subjects(new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var officers = new Officers(new UserQueries(new UserList(new Accounts(clock, em), clock, em)), subjects, notifications);
        var rules = new ComplaintRules(
                limits.length == 0 ? Optional.empty() : Optional.of(List.of(limits)), 15, Optional.of("0759-1"), Optional.empty());
        var desk = new ComplaintDesk(complaints, subjects, officers, rules, trail, clock);
        var views = new ComplaintViews(rules, new PersonalData(trail), clock);
        var kept = new ComplaintsKept(complaints, subjects, desk);
        tickets = DeskForTests.at(db, now, List.of(kept));
        service = db.bean(ComplaintService.class, new ComplaintService(desk, views, tickets.queries()));
        queries = db.bean(ComplaintQueries.class, new ComplaintQueries(
                new ComplaintReading(complaints, views, subjects, rules, trail, clock)));
        audit = db.bean(AuditQueries.class, new AuditQueries(new AuditEntries(em), List.of(kept)));
    }

    static void people(Postgres db) {
        db.sql("""
                alter sequence complaint_seq restart;
                insert into organisation (code, name, kind, region) values
                    ('YY', '运营服务中心', 'OPERATOR', '4408'), ('YB-CK', '赤坎分局', 'BRANCH', '440802');
                insert into institution (code, name, kind, region, status) values ('H99990000002', '中医院', 'HOSPITAL', '440803', 'ACTIVE');
                insert into staff (id, number, name, organisation, login) values
                    (1, 'E001', '陈志远', 'YY', 'engineer'), (2, 'C001', '何静', 'YY', 'complaints'), (3, 'L001', '周文', 'YY', 'leader'),
                    (4, 'L002', '郑远', 'YY', 'leader2'), (5, 'X001', '无账号', 'YB-CK', null), (6, 'D001', '林晓', 'YY', 'desk');
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, case login when 'gone' then 'DISABLED' else 'ACTIVE' end, now()
                from unnest(array['leader', 'leader2', 'complaints', 'engineer', 'gone']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values
                    (1, 'leader'), (2, 'leader'), (3, 'complaints'), (4, 'engineer'), (5, 'leader');
                """);
    }
}
