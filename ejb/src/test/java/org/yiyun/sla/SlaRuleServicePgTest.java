package org.yiyun.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

class SlaRuleServicePgTest {
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.SLA_READ, Permission.SLA_EDIT, Permission.SLA_PUBLISH);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.SLA_READ, Permission.SLA_PUBLISH);
    private static final String RULE = "PROVINCE-FAULT-2-RESOLUTION";
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SlaFixture sla = new SlaFixture(db);

    @Covers("SLA-12")
    @Test
    void aDraftHoldsForNobodyUntilAnotherPersonApproves() {
        SlaRuleView draft = amend(change(FROM, "20"));
        assertThat(limitOn(FROM)).isEqualTo("24");
        assertProblem(ProblemType.SAME_PERSON, () -> as(ANALYST, () -> sla.rules.approve(RULE, draft.rule().version(), "自批")));
        sla.time.advance(Duration.ofMinutes(1));
        SlaRuleView approved = approve(draft);
        assertThat(approved.status()).isEqualTo("APPROVED");
        assertThat(approved.decidedBy()).isEqualTo("bureau");
        assertThat(limitOn(FROM.minusDays(1))).isEqualTo("24");
        assertThat(limitOn(FROM)).isEqualTo("20");
        assertProblem(ProblemType.CONFLICT, () -> as(BUREAU, () -> sla.rules.approve(RULE, draft.rule().version(), "再批")));
    }

    @Test
    void isNotApprovedBeforeItWasTriedToTheEnd() {
        SlaRuleView draft = amend(change(FROM, "20"));
        assertProblem(ProblemType.TRIAL_MISSING, () -> as(BUREAU, () -> sla.rules.approve(RULE, draft.rule().version(), "同意")));
        tried(draft, "null");
        assertProblem(ProblemType.TRIAL_MISSING, () -> as(BUREAU, () -> sla.rules.approve(RULE, draft.rule().version(), "同意")));
        assertThat(approve(draft).status()).isEqualTo("APPROVED");
    }

    @Test
    void whatWasKnownBeforeStaysReadable() {
        Instant before = sla.time.business().now();
        SlaRuleView draft = amend(change(FROM, "20"));
        sla.time.advance(Duration.ofMinutes(1));
        approve(draft);
        List<SlaRuleView> then = as(BUREAU, () -> sla.queries.rules(FROM, before));
        assertThat(then.stream().map(SlaRuleView::rule).filter(r -> r.id().equals(RULE)).map(r -> r.version() + " " + r.amount()).toList())
                .containsExactly("1 24.00");
        assertThat(as(BUREAU, () -> sla.queries.history(RULE)).stream().map(SlaRuleServicePgTest::line).toList()).containsExactly(
                "3 24.00 [2000-01-01, 2026-12-01) known since the change",
                "2 20.00 [2026-12-01, null) known since the change",
                "1 24.00 [2000-01-01, null) known until the change");
    }

    @Test
    void aSecondChangeBetweenLeavesTheLaterOne() {
        approve(amend(change(LocalDate.of(2027, 1, 1), "20")));
        sla.time.advance(Duration.ofMinutes(1));
        approve(amend(change(FROM, "22")));
        assertThat(List.of(limitOn(FROM.minusDays(1)), limitOn(FROM), limitOn(LocalDate.of(2026, 12, 31)), limitOn(LocalDate.of(2027, 1, 1))))
                .containsExactly("24", "22", "22", "20");
    }

    /** The clocks of a ticket across the change: derived again later they are the same. */
    @Test
    void runningClocksKeepTheirVersionAndRecomputeTheSame() {
        Instant start = FROM.minusDays(1).atTime(9, 0).atZone(org.yiyun.platform.BusinessClock.ZONE).toInstant();
        List<ServiceFact> facts = List.of(
                new ServiceFact(ServiceEvent.RECEIVED, start, sla.time.business().now(), Map.of(ServiceFact.KIND, "FAULT", ServiceFact.LEVEL, "2")));
        List<Clock> stored = clocks(facts, start);
        sla.time.advance(Duration.ofMinutes(1));
        approve(amend(change(FROM.minusDays(2), "6")));
        assertThat(clocks(facts, start)).isEqualTo(stored);
        List<ServiceFact> later = List.of(
                new ServiceFact(ServiceEvent.RECEIVED, start, sla.time.business().now(), Map.of(ServiceFact.KIND, "FAULT", ServiceFact.LEVEL, "2")));
        assertThat(clocks(later, start)).extracting(Clock::ruleVersion).contains(2);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertProblem(ProblemType.INVALID, () -> amend(change(LocalDate.of(2026, 11, 20), "20")));
        assertProblem(ProblemType.INVALID, () -> amend(new AmendSlaRule(RULE, FROM, new BigDecimal("1.5"), LimitUnit.WORKING_DAYS, true, null, "文", "因")));
        assertProblem(ProblemType.INVALID, () -> amend(new AmendSlaRule(RULE, FROM, BigDecimal.TEN, LimitUnit.NATURAL_HOURS, true, List.of(100), "文", "因")));
        assertProblem(ProblemType.NOT_FOUND, () -> amend(new AmendSlaRule("NOTHING", FROM, BigDecimal.TEN, LimitUnit.NATURAL_HOURS, true, null, "文", "因")));
        amend(change(FROM, "20"));
        assertProblem(ProblemType.CONFLICT, () -> amend(change(FROM, "21")));
        assertProblem(ProblemType.FORBIDDEN, () -> as(TestCallers.staff("desk"), () -> sla.rules.amend(change(FROM, "20"))));
    }

    @Test
    void aRefusedDraftMakesRoomForAnother() {
        SlaRuleView draft = amend(change(FROM, "20"));
        as(BUREAU, () -> sla.rules.reject(RULE, draft.rule().version(), "依据不足"));
        assertThat(limitOn(FROM)).isEqualTo("24");
        assertThat(amend(change(FROM, "21")).rule().version()).isEqualTo(3);
    }

    @Covers("SLA-12")
    @Test
    void warningsChangeWithTheLimit() {
        AmendSlaRule change = new AmendSlaRule(RULE, FROM, BigDecimal.TEN, LimitUnit.NATURAL_HOURS, true, List.of(90, 60), "文", "因");
        assertThat(amend(change).rule().escalation()).extracting(SlaRule.EscalationStep::percent).containsExactly(60, 90, 100, 150);
    }

    @Test
    void theDatabaseRefusesTwoVersionsForOneDay() {
        assertThatThrownBy(() -> db.sql("""
                insert into sla_rule select id, 9, profile, service_line, kind, scheme, level, milestone, amount, unit, start_events,
                  stop_events, cancel_events, pause_reasons, reopens, repeats, assessed, name_zh, name_en, requirement, source,
                  '[2026-01-01,2026-02-01)', known, status, reason, created_at, created_by, decided_at, decided_by, decision
                from sla_rule where id = 'PROVINCE-FAULT-2-RESOLUTION'""")).hasMessageContaining("ex_sla_rule_versions");
    }

    private static String line(SlaRuleView view) {
        SlaRule.Dating dating = view.rule().dating();
        String known = dating.knownTo() != null ? "until" : "since";
        return view.rule().version() + " " + view.rule().amount() + " [" + dating.validFrom() + ", " + dating.validTo() + ") known "
                + known + " the change";
    }

    private String limitOn(LocalDate on) {
        return as(BUREAU, () -> sla.queries.rules(on, sla.time.business().now())).stream()
                .map(SlaRuleView::rule)
                .filter(rule -> rule.id().equals(RULE))
                .map(rule -> rule.amount().stripTrailingZeros().toPlainString())
                .reduce((a, b) -> a + " and " + b)
                .orElse("none");
    }

    private List<Clock> clocks(List<ServiceFact> facts, Instant asOf) {
        return db.inTransaction(em -> sla.service.clocksFor(facts, asOf));
    }

    private static void tried(SlaRuleView draft, String finishedAt) {
        db.sql("""
                insert into sla_trial (id, rule_id, rule_version, from_day, to_day, as_of, requested_by, requested_at, finished_at)
                values (gen_random_uuid(), '%s', %d, '2026-07-01', '2026-09-30', now(), 'analyst', now(), %s)"""
                .formatted(draft.rule().id(), draft.rule().version(), finishedAt));
    }

    private SlaRuleView approve(SlaRuleView draft) {
        tried(draft, "now()");
        return as(BUREAU, () -> sla.rules.approve(draft.rule().id(), draft.rule().version(), "同意"));
    }

    private SlaRuleView amend(AmendSlaRule change) {
        return as(ANALYST, () -> sla.rules.amend(change));
    }

    private static AmendSlaRule change(LocalDate from, String amount) {
        return new AmendSlaRule(RULE, from, new BigDecimal(amount), LimitUnit.NATURAL_HOURS, true, null, "局发〔2026〕1号", "提高标准");
    }

    private static void assertProblem(ProblemType type, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(type));
    }
}
