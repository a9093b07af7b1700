package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobService;
import org.yiyun.job.JobToken;
import org.yiyun.job.SilentBell;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobJournal;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobRuns;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.sla.AmendSlaRule;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.OrderTrial;
import org.yiyun.sla.SlaRuleService;
import org.yiyun.sla.SlaService;
import org.yiyun.sla.SlaTrialService;
import org.yiyun.sla.SlaTrialSteps;
import org.yiyun.sla.TrialDifference;
import org.yiyun.sla.TrialEffect;
import org.yiyun.sla.TrialView;
import org.yiyun.sla.internal.RuleChanges;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.sla.internal.SlaTrials;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;

/** A draft of a limit tried on real tickets of the past. */
class SlaTrialPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    /** A Monday; its quarter ends on 2026-03-31. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrderTrial QUARTER = new OrderTrial(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String RULE = "PROVINCE-FAULT-3-RESOLUTION";
    private static final Caller ANALYST = TestCallers.staff(
            "analyst", Permission.SLA_READ, Permission.SLA_EDIT, Permission.PERSONAL_DATA_READ);

    private TicketFixture desk;
    private SlaRuleService rules;
    private SlaTrialService trials;
    private SlaTrialSteps steps;
    private JobJournal journal;

    @BeforeEach
    void wire() {
        desk = new TicketFixture(DB, NOW);
        var clock = desk.time.business();
        var store = new SlaStore(DB.em());
        var runs = new SlaTrials(store);
        var audit = new AuditService(clock, DB.em());
        var claims = new JobClaims(DB.em());
        rules = DB.bean(SlaRuleService.class, new SlaRuleService(store, new RuleChanges(store), runs, audit, clock));
        trials = DB.bean(SlaTrialService.class, new SlaTrialService(
                store, runs, new JobService(new JobRuns(DB.em()), new SilentBell(), clock), audit, clock));
        journal = DB.bean(JobJournal.class, new JobJournal(claims, clock));
        steps = DB.bean(SlaTrialSteps.class, new SlaTrialSteps(
                store, runs, new SlaService(store, new CalendarHistory(new CalendarStore(DB.em()))),
                new TicketTrialSubjects(DB.em(), new ComplaintVeil(List.of())), new JobProgress(claims, new JobNode("one"), clock), clock));
    }

    @Covers("SLA-12")
    @Test
    void showsExactlyTheTicketsThatWouldHaveEndedOtherwise() {
        var early = solved(3, 10);
        var between = solved(3, 40);
        var late = solved(3, 50);
        var otherLevel = solved(2, 40);
        var open = opened(3);
        desk.time.advance(Duration.ofHours(36));
        var running = opened(3);
        desk.time.advance(Duration.ofHours(40));
        moveToSecondQuarter();

        var shorter = tried(draft("36"));

        assertThat(List.of(early, late, otherLevel, running)).doesNotContain(between, open);
        assertThat(differences(shorter))
                .extracting(TrialDifference::subject, TrialDifference::effect)
                .containsExactly(Assertions.tuple(between, TrialEffect.NEWLY_BREACHED));
        assertThat(shorter.subjects()).isEqualTo(6);
        assertThat(shorter.clocks()).isEqualTo(5);
        assertThat(shorter.tally()).isEqualTo(new TrialView.Tally(5, 1, 0, 0, 0, told(48), told(36)));

        var longer = tried(draft("49.5"));
        assertThat(differences(longer)).isEmpty();
        var longest = tried(draft("60"));
        assertThat(differences(longest))
                .extracting(TrialDifference::subject, TrialDifference::effect)
                .containsExactly(Assertions.tuple(late, TrialEffect.NO_LONGER_BREACHED));
        assertThat(as(ANALYST, () -> trials.differences(longest.id(), Set.of(TrialEffect.NEWLY_BREACHED), PageRequest.first(5))).total())
                .isZero();
    }

    /** Shares of 50, 80, 100 and 150 % that are reached before the end: after 10, 40 and 50 hours, and by the two that never end. */
    private static long told(int hours) {
        return List.of(10.0, 40.0, 50.0, 1000.0, 1000.0).stream()
                .mapToLong(end -> List.of(0.5, 0.8, 1.0, 1.5).stream().filter(share -> share * hours <= end).count())
                .sum();
    }

    @Test
    void aLimitThatIsNotAssessedAnyMoreFreesWhoWasLate() {
        var late = solved(3, 50);
        solved(3, 10);
        moveToSecondQuarter();

        var trial = tried(as(ANALYST, () -> rules.amend(change("48", false))).rule().version());

        assertThat(differences(trial)).extracting(TrialDifference::subject, TrialDifference::effect)
                .containsExactly(Assertions.tuple(late, TrialEffect.NO_LONGER_ASSESSED));
    }

    @Test
    void goesOnBehindWhatIsCountedWhenItsNodeDies() {
        solved(3, 40);
        solved(3, 10);
        moveToSecondQuarter();
        var id = order(draft("36"));
        var dead = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        step(dead);
        DB.sql("update job_run set heartbeat_at = clock_timestamp() - interval '31 seconds' where status = 'RUNNING'");
        var heir = journal.claim(new JobNode("two"), LEASE).orElseThrow().token();

        assertThatThrownBy(() -> step(dead)).isInstanceOf(JobLost.class);
        while (step(heir)) {
            // all of it
        }

        var trial = as(ANALYST, () -> trials.get(id));
        assertThat(trial.finishedAt()).isNotNull();
        assertThat(trial.subjects()).isEqualTo(2);
        assertThat(trial.tally().newlyBreached()).isEqualTo(1);
        assertThat(differences(trial)).hasSize(1);
    }

    @Test
    void saysNothingOfTicketsThatTheCallerMayNotSee() {
        solved(3, 40);
        moveToSecondQuarter();
        var version = draft("36");
        order(version);
        var token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        var elsewhere = TestCallers.institution("H99990000009", Permission.SLA_EDIT);

        Callers.runAs(elsewhere, () -> steps.step(token));

        assertThat(as(ANALYST, () -> trials.trials(RULE, version))).extracting(TrialView::clocks).containsExactly(0L);
    }

    @Test
    void isShownToThoseWhoSeeAllTicketsAndToItsOrderer() {
        moveToSecondQuarter();
        var version = draft("36");
        var id = order(version);
        var institution = TestCallers.institution("H99990000009", Permission.SLA_READ);

        assertThat(as(ANALYST, () -> trials.get(id)).id()).isEqualTo(id);
        assertThat(as(institution, () -> trials.trials(RULE, version))).isEmpty();
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(institution, () -> trials.get(id))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(institution, () -> trials.differences(id, Set.of(), PageRequest.first(5)))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void refusesWhatCannotBeTried() {
        var version = draft("36");
        assertThat(refusal(version, new OrderTrial(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 3))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("to field.future");
        assertThat(refusal(version, new OrderTrial(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("from field.trial-period");
        assertThat(refusal(version, new OrderTrial(LocalDate.of(2024, 1, 31), LocalDate.of(2026, 2, 1))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("from field.trial-period");
        assertThat(refusal(1, new OrderTrial(NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate(), LocalDate.of(2026, 3, 2))).type())
                .isEqualTo(ProblemType.CONFLICT);
        assertThat(refusal(77, new OrderTrial(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    private BusinessException refusal(int version, OrderTrial order) {
        return catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> trials.order(RULE, version, order)));
    }

    private TrialView tried(int version) {
        var id = order(version);
        var token = journal.claim(new JobNode("one"), LEASE).orElseThrow().token();
        Callers.runAs(ANALYST, () -> steps.begin(token));
        while (step(token)) {
            // all of it
        }
        DB.sql("update job_run set status = 'COMPLETED'");
        as(TestCallers.staff("bureau", Permission.SLA_PUBLISH), () -> rules.reject(RULE, version, "试"));
        return as(ANALYST, () -> trials.get(id));
    }

    private boolean step(JobToken token) {
        return as(ANALYST, () -> steps.step(token));
    }

    private UUID order(int version) {
        return as(ANALYST, () -> trials.order(RULE, version, QUARTER));
    }

    private List<TrialDifference> differences(TrialView trial) {
        return as(ANALYST, () -> trials.differences(trial.id(), Set.of(), PageRequest.first(10))).items();
    }

    private int draft(String hours) {
        return as(ANALYST, () -> rules.amend(change(hours, true))).rule().version();
    }

    private AmendSlaRule change(String hours, boolean assessed) {
        return new AmendSlaRule(RULE, LocalDate.of(2026, 7, 1), new BigDecimal(hours), LimitUnit.NATURAL_HOURS, assessed, null, "文", "因");
    }

    /** A fault of a level that was solved after so many hours. */
    private String solved(int level, int hours) {
        var number = opened(level);
        var opened = desk.time.business().now();
        desk.time.advance(Duration.ofHours(hours));
        as(TicketFixture.DESK, () -> desk.service.apply(number, TicketMother.resolve("证书过期", "提醒"), null));
        desk.time.advance(Duration.between(desk.time.business().now(), opened));
        return number;
    }

    private String opened(int level) {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(level, "影响结算"), null));
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Assign("engineer"), null));
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Accept(), null));
        return number;
    }

    private void moveToSecondQuarter() {
        desk.time.advance(Duration.between(desk.time.business().now(), Instant.parse("2026-04-10T01:00:00Z")));
    }
}
