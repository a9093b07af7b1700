package org.yiyun.reporting.periodic.internal;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.document.DocumentFixture;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.internal.Registers;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicQueries;
import org.yiyun.reporting.periodic.PeriodicService;
import org.yiyun.reporting.periodic.PeriodicSteps;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.testing.TestLeases;

/** Periodic reports with their job on a test database. */
final class PeriodicFixture {
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.REPORT_READ, Permission.REPORT_RUN);
    static final Caller LEADER = TestCallers.staff("leader", Permission.REPORT_READ, Permission.REPORT_RUN, Permission.REPORT_REVIEW);
    private static final Caller SYSTEM = Caller.system("reporting");

    final TestClock time;
    final PeriodicService service;
    final PeriodicQueries queries;
    private final PeriodicSteps steps;
    private final JobJournal journal;
    private final JobProgress progress;
    private final Postgres db;

    PeriodicFixture(Postgres db, Instant now) {
        this.db = db;
        time = new TestClock(now);
        var clock = time.business();
        var em = db.em();
        var audit = new AuditService(clock, em);
        var claims = new JobClaims(em);
        journal = db.bean(JobJournal.class, new JobJournal(claims, clock));
        progress = db.bean(JobProgress.class, new JobProgress(claims, new JobNode("one"), clock));
        var documents = new DocumentFixture(db, clock, new Recipes());
        documents.ship();
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var users = db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em)));
        var notifications = new NotificationService(
                new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock);
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        var store = new PeriodicStore(em);
        var people = new PeriodicPeople(users, notifications);
        var reading = new PeriodicReading(store, documents.documents, audit, clock);
        var desk = new PeriodicDesk(store, new PeriodicRules(new CalendarHistory(new CalendarStore(em)), clock), people,
                new JobService(new JobRuns(em), new SilentBell(), clock), reader, audit, clock);
        var figures = db.bean(Figures.class, new Figures(new RegisterQueries(new Registers(em)), em));
        var maker = new PeriodicMaker(store, figures, documents.documents, organisations, people, audit, clock);
        service = db.bean(PeriodicService.class, new PeriodicService(desk, reading, new Leases(em)));
        queries = db.bean(PeriodicQueries.class, new PeriodicQueries(reading));
        steps = db.bean(PeriodicSteps.class, new PeriodicSteps(maker, progress));
    }

    static void people(Postgres db) {
        db.sql("""
                alter sequence periodic_report_seq restart;
                update periodic_kind set valid_from = '2026-09-01';
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'analyst']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'analyst');
                """);
    }

    /** What the role does when it looks. */
    void look() {
        Callers.runAs(SYSTEM, () -> {
            var lease = TestLeases.take(db, "periodic-report");
            List.of(PeriodicKind.values()).forEach(kind -> service.begin(lease, kind));
            service.remind(lease);
        });
    }

    /** Runs the next job that waits, as who ordered it. */
    JobToken work() {
        var token = journal.claim(new JobNode("one"), Duration.ofSeconds(30)).orElseThrow().token();
        Callers.runAs(progress.caller(token), () -> steps.run(token));
        return token;
    }

    /** Runs the next job that waits to its end. */
    void finish() {
        progress.ended(work(), JobStatus.COMPLETED, null);
    }

    /** Once more, as after a death behind the commit. */
    void again(JobToken token) {
        Callers.runAs(SYSTEM, () -> steps.run(token));
    }

    /** Whom notices of that text have told, in order. */
    List<String> told(String what) {
        return Rows.of(db, "select recipient from notification where text_key = 'reporting.notice." + what + "' order by recipient, id").stream()
                .map(row -> String.valueOf(row.get(0))).toList();
    }
}
