package org.yiyun.evaluation.internal;

import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.internal.ComplaintReading;
import org.yiyun.complaint.internal.ComplaintRules;
import org.yiyun.complaint.internal.ComplaintViews;
import org.yiyun.complaint.internal.Complaints;
import org.yiyun.complaint.internal.Subjects;
import org.yiyun.evaluation.CriteriaService;
import org.yiyun.evaluation.EvaluationQueries;
import org.yiyun.evaluation.EvaluationService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.internal.RatingReading;
import org.yiyun.satisfaction.internal.Ratings;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Scope;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.task.internal.TasksForTests;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;

/** The evaluation of institutions on a test database: two institutions, of which one has a program. */
final class EvaluationFixture {
    static final String FIRST = "H99990000001";
    static final String SECOND = "P99990000002";
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.EVALUATION_READ, Permission.EVALUATION_EDIT,
            Permission.TICKET_READ, Permission.COMPLAINT_READ, Permission.SATISFACTION_READ);
    static final Caller LEADER = TestCallers.staff("leader", Permission.EVALUATION_READ, Permission.EVALUATION_EDIT,
            Permission.EVALUATION_APPROVE);
    static final Caller BUREAU = TestCallers.staff("bureau", Permission.EVALUATION_READ, Permission.EVALUATION_APPROVE,
            Permission.TASK_READ, Permission.TASK_ASSIGN);
    static final Caller HOSPITAL = TestCallers.institution(FIRST, Permission.EVALUATION_READ, Permission.EVALUATION_OBJECT,
            Permission.TICKET_READ);
    static final Caller PHARMACY = TestCallers.institution(SECOND, Permission.EVALUATION_READ, Permission.EVALUATION_OBJECT);
    /** Sees one district, that of the pharmacy. */
    static final Caller DISTRICT = new Caller("district", "district", Caller.Kind.STAFF,
            Set.of(Permission.EVALUATION_READ, Permission.EVALUATION_EDIT, Permission.EVALUATION_APPROVE),
            new Scope(null, Set.of("440803")), "192.0.2.1");
    private static final Caller DESK = TestCallers.staff("desk", Permission.TICKET_READ, Permission.TICKET_OPEN);

    final TestClock time;
    final CriteriaService criteria;
    final EvaluationService service;
    final EvaluationQueries queries;

    EvaluationFixture(Postgres db, Instant now) {
        var desk = DeskForTests.at(db, now);
        time = desk.time();
        var em = db.em();
        var clock = time.business();
        var trail = new AuditService(clock, em);
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var complaintRules = new ComplaintRules(Optional.empty(), 15, Optional.empty(), Optional.empty());
        var complaints = db.bean(ComplaintQueries.class, new ComplaintQueries(new ComplaintReading(
                new Complaints(em), new ComplaintViews(complaintRules, new PersonalData(trail), clock), new Subjects(organisations),
                complaintRules, trail, clock)));
        var satisfaction = db.bean(SatisfactionQueries.class,
                new SatisfactionQueries(new RatingReading(new Ratings(em), null, trail, clock)));
        var evaluations = new Evaluations(em);
        var notices = new EvaluationNotices(users, notifications);
        var evaluationDesk = new EvaluationDesk(
                evaluations, new Figures(complaints, satisfaction, desk.statistics()), organisations,
                new EvaluationRules(new CalendarHistory(new CalendarStore(em)), 5), notices, trail, clock);
        var tasks = TasksForTests.of(db, desk, users, organisations, notifications);
        var corrections = new Corrections(evaluations, evaluationDesk, notices, tasks.service(), tasks.queries(), trail, clock);
        var reading = new EvaluationReading(evaluations, corrections, trail, clock);
        criteria = db.bean(CriteriaService.class, new CriteriaService(new CriteriaDesk(evaluations, trail, clock), reading));
        service = db.bean(EvaluationService.class, new EvaluationService(
                evaluationDesk, new ObjectionDesk(evaluations, evaluationDesk, notices, trail, clock), corrections, reading));
        queries = db.bean(EvaluationQueries.class, new EvaluationQueries(
                reading, new EvidenceRows(reading, desk.queries(), complaints, satisfaction)));
    }

    static void institutions(Postgres db) {
        db.sql("""
                alter sequence task_seq restart;
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '甲医院', 'HOSPITAL', 'TERTIARY', '440802', 'ACTIVE'),
                    ('P99990000002', '乙药店', 'PHARMACY', null, '440803', 'ACTIVE'),
                    ('P99990000003', '丙药店', 'PHARMACY', null, '440803', 'ENDED');
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login) values (1, 'E001', '陈志远', 'YY', 'engineer');
                insert into api_client (id, client_id, institution, secret_hash, status, created_at)
                    values (1, 'H99990000001', 'H99990000001', '-', 'ACTIVE', now());
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'bureau', 'analyst', 'engineer']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'bureau'), (3, 'analyst'), (4, 'engineer');
                """);
    }

    /** Complaints about the pharmacy, one of which names a person too, and praise of the hospital. */
    static void complaints(Postgres db) {
        db.sql("""
                insert into complaint (id, number, kind, letter, channel, text, about_staff, about_login, about_name, about_institution,
                    about_region, from_ticket, status, received_at, event_count, created_at, created_by, updated_at, updated_by, version)
                select id, 'TS-20260115-000' || id, kind, false, 'PHONE', text, staff, login, staff, institution, '440803', false,
                    'RECORDED', timestamptz '2026-01-15 09:00+08' + id * interval '1 hour', 1, now(), 'desk', now(), 'desk', 0
                from (values
                    (1, 'COMPLAINT', '不给清单', null, null, 'P99990000002'),
                    (2, 'COMPLAINT', '态度生硬', null, null, 'P99990000002'),
                    (3, 'COMPLAINT', '驻点工程师推诿', 'E001', 'engineer', 'P99990000002'),
                    (4, 'PRAISE', '耐心', null, null, 'H99990000001')) as listed (id, kind, text, staff, login, institution);
                """);
    }

    /** Three ratings asked for of the hospital's tickets, of which two were given. */
    static void ratings(Postgres db) {
        db.sql("""
                insert into satisfaction_rating (id, ticket, kind, channel, institution, region, month, closed_at, expires_at, stars,
                    comment, method, answered_at)
                select gen_random_uuid(), ticket, 'CONSULTATION', 'PHONE', 'H99990000001', '440802', '2026-02',
                    timestamptz '2026-02-10 09:00+08', timestamptz '2026-03-12 09:00+08', stars, comment, method, answered
                from (values
                    ('G1', 5, '很快', 'LINK', timestamptz '2026-02-11 09:00+08'), ('G2', 2, null, 'LINK', timestamptz '2026-02-12 09:00+08'),
                    ('G3', null, null, null, null)) as listed (ticket, stars, comment, method, answered);
                """);
    }

    /** A fault of the hospital's that was told without system, module and symptom. */
    static String undetailedFault(Postgres db, Instant at) {
        return as(DESK, () -> DeskForTests.at(db, at).service().open(new OpenTicket(
                TicketKind.FAULT, Channel.PHONE, "结算失败", "不能结算", null, null, null, FIRST, new Contact("张三", "0759-1234567"), null, null))
                .number());
    }
}
