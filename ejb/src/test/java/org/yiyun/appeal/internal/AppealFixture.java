package org.yiyun.appeal.internal;

import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiyun.appeal.AppealCommand;
import org.yiyun.appeal.AppealQueries;
import org.yiyun.appeal.AppealService;
import org.yiyun.appeal.AppealView;
import org.yiyun.appeal.ServeFinding;
import org.yiyun.audit.AuditQueries;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.internal.AuditEntries;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintService;
import org.yiyun.complaint.internal.ComplaintDesk;
import org.yiyun.complaint.internal.ComplaintReading;
import org.yiyun.complaint.internal.ComplaintRules;
import org.yiyun.complaint.internal.ComplaintViews;
import org.yiyun.complaint.internal.Complaints;
import org.yiyun.complaint.internal.ComplaintsKept;
import org.yiyun.complaint.internal.Officers;
import org.yiyun.complaint.internal.Subjects;
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
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.internal.DeskForTests;

/** Findings over complaints on a test database. */
final class AppealFixture {
    static final Caller OFFICER = TestCallers.staff("complaints", Permission.COMPLAINT_READ, Permission.COMPLAINT_REGISTER,
            Permission.COMPLAINT_HANDLE, Permission.APPEAL_SERVE, Permission.APPEAL_DECIDE);
    static final Caller LEADER = TestCallers.staff("leader", Permission.COMPLAINT_READ, Permission.COMPLAINT_HANDLE,
            Permission.COMPLAINT_LEAD, Permission.APPEAL_SERVE, Permission.APPEAL_DECIDE);
    static final Caller BUREAU = TestCallers.staff("bureau", Permission.APPEAL_DECIDE);
    /** The person complained about, who may do everything there is. */
    static final Caller ENGINEER = TestCallers.staff("engineer", Permission.values());
    static final Caller STRANGER = TestCallers.staff("desk", Permission.APPEAL_SERVE);
    /** Decides on appeals of another district. */
    static final Caller ELSEWHERE = new Caller("district", "district", Caller.Kind.STAFF, Set.of(Permission.APPEAL_DECIDE),
            new Scope(null, Set.of("440811")), "192.0.2.1");

    final TestClock time;
    final AppealService service;
    final AppealQueries queries;
    final AuditQueries audit;
    private final ComplaintService complaintService;

    AppealFixture(Postgres db, Instant now) {
        var tickets = DeskForTests.at(db, now);
        time = tickets.time();
        var em = db.em();
        var clock = time.business();
        var trail = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var complaints = new Complaints(em);
        var subjects = new Subjects(organisations);
        var rules = new ComplaintRules(Optional.empty(), 15, Optional.empty(), Optional.empty());
        var desk = new ComplaintDesk(complaints, subjects, new Officers(users, subjects, notifications), rules, trail, clock);
        var views = new ComplaintViews(rules, new PersonalData(trail), clock);
        complaintService = db.bean(ComplaintService.class, new ComplaintService(desk, views, tickets.queries()));
        var complaintQueries = db.bean(ComplaintQueries.class, new ComplaintQueries(
                new ComplaintReading(complaints, views, subjects, rules, trail, clock)));
        audit = db.bean(AuditQueries.class,
                new AuditQueries(new AuditEntries(em), List.of(new ComplaintsKept(complaints, subjects, desk))));
        var findings = new AppealFindings(em);
        var sources = new AppealSources(complaintQueries, complaintService);
        var reading = new AppealReading(findings, sources, trail, clock);
        service = db.bean(AppealService.class, new AppealService(
                new AppealDesk(findings, sources, new AppealPeople(users, organisations, notifications),
                        new AppealRules(new CalendarHistory(new CalendarStore(em)), 5, 3, 15), trail, clock), reading, new Leases(em)));
        queries = db.bean(AppealQueries.class, new AppealQueries(reading));
    }

    /** A complaint about the engineer that the officer handles and has coordinated, and one that names nobody. */
    static void people(Postgres db) {
        db.sql("""
                alter sequence appeal_finding_seq restart;
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '440802');
                insert into staff (id, number, name, organisation, login) values
                    (1, 'E001', '陈志远', 'YY', 'engineer'), (2, 'C001', '何静', 'YY', 'complaints'), (3, 'L001', '周文', 'YY', 'leader'),
                    (4, 'X001', '无账号', 'YY', null);
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'complaints', 'engineer', 'bureau']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'complaints'), (3, 'engineer'), (4, 'bureau');
                insert into complaint (id, number, kind, letter, channel, text, complainant_name, about_staff, about_login, about_name,
                    about_organisation, from_ticket, status, handler, received_at, event_count, created_at, created_by, updated_at,
                    updated_by, version)
                select id, 'TS-20260301-000' || id, 'COMPLAINT', false, 'PHONE', '迟到两小时', '黎女士', staff, login, name, 'YY', false,
                    'COORDINATED', 'complaints', now(), 1, now(), 'desk', now(), 'complaints', 0
                from (values (1, 'E001', 'engineer', '陈志远'), (2, null, null, null), (3, 'X001', null, '无账号'))
                    as listed (id, staff, login, name);
                """);
    }

    void reply(String complaint) {
        as(OFFICER, () -> complaintService.apply(complaint, new ComplaintCommand.Reply("已批评教育"), null));
    }

    AppealView serve(Caller caller, ServeFinding request) {
        return as(caller, () -> service.serve(request));
    }

    AppealView apply(Caller caller, String number, AppealCommand command) {
        return as(caller, () -> service.apply(number, command, null));
    }
}
