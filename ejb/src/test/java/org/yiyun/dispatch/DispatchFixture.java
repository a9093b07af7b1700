package org.yiyun.dispatch;

import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.yiyun.audit.AuditService;
import org.yiyun.dispatch.internal.AutomaticDispatch;
import org.yiyun.dispatch.internal.Crew;
import org.yiyun.dispatch.internal.Decisions;
import org.yiyun.dispatch.internal.DispatchJson;
import org.yiyun.dispatch.internal.DispatchStore;
import org.yiyun.dispatch.internal.DryRunEnd;
import org.yiyun.dispatch.internal.DryRuns;
import org.yiyun.dispatch.internal.Replay;
import org.yiyun.dispatch.internal.RuleSets;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobToken;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.RosterFixture;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.roster.internal.Presences;
import org.yiyun.roster.internal.StaffTimes;
import org.yiyun.roster.internal.StandingShifts;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketDispatcher;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;
import org.yiyun.ticket.internal.TicketMother;

/** Dispatching over tickets, staff and roster on a database, wired by constructor. */
final class DispatchFixture {
    /** A Monday. */
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final Caller DESK = TestCallers.staff("desk", Permission.values());
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.TICKET_READ, Permission.DISPATCH_READ, Permission.DISPATCH_EDIT);
    static final Caller LEADER = TestCallers.staff("leader", Permission.TICKET_READ, Permission.DISPATCH_READ, Permission.DISPATCH_PUBLISH);

    private static final Duration LEASE = Duration.ofSeconds(30);

    final DeskForTests desk;
    final DispatchService service;
    final RuleSetService rules;
    final DryRunService dryRuns;
    final DryRunSteps steps;
    final JobJournal journal;
    private final Postgres db;

    DispatchFixture(Postgres db) {
        this.db = db;
        var em = db.em();
        List<TicketDispatcher> dispatchers = new ArrayList<>();
        desk = DeskForTests.dispatchedBy(db, NOW, dispatchers);
        var clock = desk.time().business();
        var audit = new AuditService(clock, em);
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        var organisations = db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em)));
        var duty = db.bean(DutyQueries.class, new DutyQueries(
                new DutyPosts(em), new DutyShifts(em), new StandingShifts(new DutyShifts(em), new StaffTimes(em), new Deputies(em), new Presences(em))));
        var store = new DispatchStore(em);
        var json = new DispatchJson(reader);
        var ruleSets = new RuleSets(store, json);
        var decisions = new Decisions(store);
        var runs = new DryRuns(store, json);
        var crew = new Crew(organisations, duty, desk.workload(), decisions);
        dispatchers.add(new AutomaticDispatch(ruleSets, crew, decisions, audit, clock));
        service = db.bean(DispatchService.class, new DispatchService(
                ruleSets, crew, decisions, desk.queries(), desk.service(), audit, clock));
        rules = db.bean(RuleSetService.class, new RuleSetService(ruleSets, runs, organisations, reader, audit, clock));
        dryRuns = db.bean(DryRunService.class, new DryRunService(
                ruleSets, runs, new JobService(new JobRuns(em), new SilentBell(), clock), audit, clock));
        var claims = new JobClaims(em);
        var progress = new JobProgress(claims, new JobNode("one"), clock);
        journal = db.bean(JobJournal.class, new JobJournal(claims, clock));
        steps = db.bean(DryRunSteps.class, new DryRunSteps(
                runs, new Replay(crew, ruleSets, runs), new DryRunEnd(runs, progress, clock), desk.workload(), progress));
    }

    /** Ann, Bob and Cid of the first line; Dan of headquarters with the skill INTERFACE. */
    void people() {
        RosterFixture.people(db);
    }

    void away(String login) {
        db.sql("""
                insert into duty_staff_time (id, kind, staff, staff_name, starts_at, ends_at, note, created_at, created_by, updated_at,
                       updated_by, version)
                values (nextval('duty_staff_time_seq'), 'ABSENT', '%s', '%s', '2026-03-01T00:00:00Z', '2026-03-04T00:00:00Z', '年假', now(),
                       'keeper', now(), 'keeper', 0)""".formatted(login, login));
    }

    void standsIn(String login, String forWhom) {
        db.sql("""
                insert into duty_deputy (id, title, staff, staff_name, deputy, deputy_name, created_at, created_by, updated_at, updated_by,
                       version)
                values (99, '值班长', '%s', '%s', '%s', '%s', now(), 'keeper', now(), 'keeper', 0)"""
                .formatted(forWhom, forWhom, login, login));
    }

    void onDuty(String login) {
        db.sql("""
                insert into duty_shift (id, post, staff, staff_name, starts_at, ends_at, created_at, created_by, updated_at, updated_by,
                       version)
                values (99, 'FIRST_LINE', '%s', '%s', '2026-03-02T00:00:00Z', '2026-03-02T12:00:00Z', now(), 'keeper', now(), 'keeper', 0)"""
                .formatted(login, login));
    }

    /** Puts the shipped rules in force with these members changed, past draft and dry run. */
    void inForce(String changed) {
        db.sql("""
                insert into dispatch_rule_set select (select max(version) + 1 from dispatch_rule_set), '试', date '2026-01-01', status,
                       reason, rules || '%s'::jsonb, created_by, created_at, edited_by, decided_by, decided_at, decision, revision
                from dispatch_rule_set where version = 1""".formatted(changed));
    }

    String opened(TicketKind kind) {
        return as(DESK, () -> desk.service().open(TicketMother.request(kind))).number();
    }

    String graded(TicketKind kind) {
        var number = opened(kind);
        as(DESK, () -> desk.service().apply(number, new TicketCommand.Grade(3, "个别数据"), null));
        return number;
    }

    JobToken claim(String node) {
        return journal.claim(new JobNode(node), LEASE).orElseThrow().token();
    }

    boolean step(JobToken token) {
        return as(ANALYST, () -> steps.step(token));
    }
}
