package org.yiyun.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Every time limit of requirements B.1 is a rule of the product, and comes out as the sources say. */
class ShippedLimitsPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SlaFixture sla = new SlaFixture(db);

    /** W23: sent Monday 2025-03-03 14:20. */
    @Covers("OFF-09")
    @ParameterizedTest
    @CsvSource({"URGENT, 2025-03-03T15:20", "重要信息, 2025-03-04T14:20", "3, 2025-03-05T14:20"})
    void workedExample23(String level, LocalDateTime due) {
        assertThat(preview(new PreviewSla("HUADIAN", "TASK", null, level, null, SlaFixture.at("2025-03-03T14:20"), null)).stream()
                .map(ExplainedClock::clock)
                .filter(clock -> clock.milestone() == Milestone.INFORMATION_TRANSFER)
                .map(Clock::dueAt)).containsExactly(due.atZone(BusinessClock.ZONE).toInstant());
    }

    /** B.1, row by row, begun on Friday 2025-03-07 16:00; empty: measured, never breached. */
    @Covers({"SLA-02", "SLA-03", "SLA-04", "SLA-05", "SLA-06", "SLA-07", "SLA-08", "SLA-11", "SLA-12", "CONS-04"})
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "PROVINCE,  FAULT,           -,          1, RESOLUTION,            12, NATURAL_HOURS, 2025-03-08T04:00, SLA-02",
        "PROVINCE,  FAULT,           -,          2, RESOLUTION,            24, NATURAL_HOURS, 2025-03-08T16:00, SLA-02",
        "PROVINCE,  FAULT,           -,          3, RESOLUTION,            48, NATURAL_HOURS, 2025-03-09T16:00, SLA-02",
        "PROVINCE,  FAULT,           -,          1, DISPATCH,               -, NATURAL_HOURS, -,                SLA-03",
        "PROVINCE,  FAULT,           -,          1, ARRIVAL,                -, NATURAL_HOURS, -,                SLA-03",
        "PROVINCE,  FAULT,           -,          2, REMOTE_DIAGNOSIS,       -, NATURAL_HOURS, -,                SLA-04",
        "PROVINCE,  FAULT,           -,          2, ARRIVAL,                -, NATURAL_HOURS, -,                SLA-04",
        "PROVINCE,  FAULT,           -,          3, REMOTE_DIAGNOSIS,       1, WORKING_DAYS,  2025-03-10T17:30, SLA-05",
        "PROVINCE,  FAULT,           -,          3, DISPATCH,               3, WORKING_DAYS,  2025-03-12T17:30, SLA-05",
        "PROVINCE,  CONSULTATION,    -,          -, IMMEDIATE_REPLY,        -, NATURAL_HOURS, -,                SLA-06",
        "PROVINCE,  CONSULTATION,    -,          -, RESPONSE,               1, WORKING_DAYS,  2025-03-10T17:30, SLA-06",
        "PROVINCE,  SERVICE_REQUEST, INSTITUTION,-, IMMEDIATE_REPLY,        -, NATURAL_HOURS, -,                SLA-06",
        "PROVINCE,  SERVICE_REQUEST, INSTITUTION,-, RESPONSE,               1, WORKING_DAYS,  2025-03-10T17:30, SLA-06",
        "PROVINCE,  DATA,            -,          -, RESOLUTION,             4, NATURAL_HOURS, 2025-03-07T20:00, SLA-07",
        "PROVINCE,  FAULT,           INTERFACE,  2, RESOLUTION,             4, NATURAL_HOURS, 2025-03-07T20:00, SLA-07",
        "PROVINCE,  TASK,            INSPECTION, -, RESOLUTION,             4, NATURAL_HOURS, 2025-03-07T20:00, SLA-07",
        "ZHANJIANG, FAULT,           -,          2, RESPONSE,               1, NATURAL_HOURS, 2025-03-07T17:00, SLA-08",
        "ZHANJIANG, FAULT,           -,          2, ARRIVAL,                2, NATURAL_HOURS, 2025-03-07T18:00, SLA-08",
        "HUADIAN,   TASK,            -,          -, QUESTION_ANSWER,        1, WORKING_DAYS,  2025-03-10T17:30, SLA-11",
        "HUADIAN,   TASK,            -,          -, ARCHIVE_SUPPLY,         2, WORKING_DAYS,  2025-03-11T17:30, ARC-06",
        "HUADIAN,   TASK,            -,          -, RESULT_FILING,          1, WORKING_DAYS,  2025-03-10T17:30, ARC-10",
        "HUADIAN,   TASK,            -,          -, VERIFICATION,           5, WORKING_DAYS,  2025-03-14T17:30, OFF-01",
        "HUADIAN,   TASK,            -,          -, VERIFICATION_FEEDBACK,  3, WORKING_DAYS,  2025-03-12T17:30, OFF-05",
        "HUADIAN,   TASK,            -,          -, PAYMENT,               20, WORKING_DAYS,  2025-04-07T17:30, CLM-14",
        "HUADIAN,   TASK,            -,     URGENT, INFORMATION_TRANSFER,   1, NATURAL_HOURS, 2025-03-07T17:00, OFF-09",
        "HUADIAN,   TASK,            -,   重要信息, INFORMATION_TRANSFER,  24, NATURAL_HOURS, 2025-03-08T16:00, OFF-09",
        "HUADIAN,   TASK,            -,          3, INFORMATION_TRANSFER,  48, NATURAL_HOURS, 2025-03-09T16:00, OFF-09",
    })
    void everyTimeLimitIsARule(String profile, String kind, @Nullable String line, @Nullable String level, Milestone milestone,
            @Nullable String amount, LimitUnit unit, @Nullable LocalDateTime due, String requirement) {
        Clock clock = preview(new PreviewSla(profile, kind, null, level, line, SlaFixture.at("2025-03-07T16:00"), null)).stream()
                .map(ExplainedClock::clock)
                .filter(c -> c.milestone() == milestone)
                .reduce((a, b) -> {
                    throw new AssertionError("two clocks for one limit: " + a + b);
                })
                .orElseThrow();
        assertThat(clock.amount() == null ? null : clock.amount().toPlainString()).isEqualTo(amount);
        assertThat(clock.unit()).isEqualTo(unit);
        assertThat(clock.dueAt()).isEqualTo(due == null ? null : due.atZone(BusinessClock.ZONE).toInstant());
        assertThat(rule(clock.ruleId()).requirement()).isEqualTo(requirement);
        assertThat(clock.source()).isNotBlank();
    }

    /** No other limits are shipped than those that the test above walks. */
    @Test
    void nothingElseIsShipped() {
        assertThat(allRules()).hasSize(28);
        assertThat(allRules()).allMatch(view -> view.rule().source().length() > 5 && !view.nameEn().isBlank());
    }

    @Test
    void aFaultWithoutALevelShowsEveryLevelInAPreview() {
        assertThat(preview(question("PROVINCE", "FAULT", null)).stream()
                        .map(e -> e.clock().milestone() + " " + e.clock().level())
                        .toList())
                .contains("RESOLUTION 1", "RESOLUTION 2", "RESOLUTION 3")
                .startsWith("RESOLUTION 1");
    }

    @Test
    void aPauseMovesWhatItMayMove() {
        Instant start = SlaFixture.at("2025-03-07T16:00");
        PreviewSla paused = new PreviewSla("PROVINCE", "FAULT", null, "2", null, start, List.of(
                new PreviewSla.Pause(start.plusSeconds(3600), start.plusSeconds(3 * 3600)),
                new PreviewSla.Pause(start.plusSeconds(2 * 3600), start.plusSeconds(4 * 3600))));
        ExplainedClock resolution = preview(paused).get(0);
        assertThat(resolution.clock().dueAt()).isEqualTo(start.plusSeconds(27 * 3600));
        assertThat(resolution.intervals()).extracting(ClockInterval::counted).containsExactly(true, false, true);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertInvalid(new PreviewSla("NOWHERE", "FAULT", null, null, null, Instant.EPOCH, null), "profile");
        assertInvalid(new PreviewSla("PROVINCE", "FAULT", "NOTHING", null, null, Instant.EPOCH, null), "scheme");
        assertInvalid(new PreviewSla("PROVINCE", "FAULT", null, "7", null, Instant.EPOCH, null), "level");
        assertInvalid(new PreviewSla("PROVINCE", "CONSULTATION", null, null, null, SlaFixture.at("2180-01-01T00:00"), null), "startedAt");
    }

    /** A ticket of the desk: provincial and Zhanjiang limits side by side (appendix D). */
    @Covers("SLA-08")
    @Test
    void aGradedFaultHasItsDayFromTheReceipt() {
        Instant start = SlaFixture.at("2026-11-21T09:00");
        List<ServiceFact> facts = List.of(
                new ServiceFact(ServiceEvent.RECEIVED, start, Map.of(ServiceFact.KIND, "FAULT")),
                new ServiceFact(ServiceEvent.GRADED, start.plusSeconds(60), Map.of(ServiceFact.LEVEL, "2")));
        List<Clock> clocks = db.inTransaction(em -> sla.service.clocksFor(facts, start.plusSeconds(61)));
        assertThat(clocks.stream().map(c -> c.profile() + " " + c.milestone() + " " + c.state() + " " + c.dueAt()).toList())
                .containsExactly(
                        "PROVINCE REMOTE_DIAGNOSIS RUNNING null",
                        "PROVINCE RESOLUTION RUNNING " + start.plusSeconds(24 * 3600),
                        "ZHANJIANG RESPONSE RUNNING " + start.plusSeconds(3600));
    }

    @Test
    void aDataRequestCountsForItsServiceLine() {
        Instant start = SlaFixture.at("2026-11-21T09:00");
        List<ServiceFact> facts = List.of(new ServiceFact(ServiceEvent.RECEIVED, start, Map.of(ServiceFact.KIND, "DATA")));
        List<Clock> clocks = db.inTransaction(em -> sla.service.clocksFor(facts, List.of("PROVINCE"), start));
        assertThat(clocks).extracting(Clock::dueAt).containsExactly(start.plusSeconds(4 * 3600));
    }

    @Covers({"SLA-01", "SLA-09", "SLA-10"})
    @Test
    void levelsCarryWhatPeopleGradeBy() {
        List<SlaScheme> schemes = TestCallers.as(TestCallers.staff("desk"), () -> sla.queries.schemes());
        SlaLevel second = schemes.get(0).levels().get(1);
        assertThat(second.nameZh()).isEqualTo("二级故障");
        assertThat(second.definitionZh()).startsWith("影响系统正常运行");
        assertThat(second.examplesZh()).contains("应用软件BUG");
        assertThat(schemes).extracting(SlaScheme::code).contains("ZHANJIANG_PROBLEM", "NANTONG_RESPONSE", "HUADIAN_INFORMATION");
    }

    private void assertInvalid(PreviewSla question, String path) {
        assertThatThrownBy(() -> preview(question)).isInstanceOfSatisfying(BusinessException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
            assertThat(problem.errors().get(0).path()).isEqualTo(path);
        });
    }

    private SlaRule rule(String id) {
        return allRules().stream().map(SlaRuleView::rule).collect(Collectors.toMap(SlaRule::id, r -> r)).get(id);
    }

    private List<SlaRuleView> allRules() {
        return TestCallers.as(TestCallers.staff("bureau", Permission.SLA_READ),
                () -> sla.queries.rules(sla.time.business().today(), sla.time.business().now()));
    }

    private List<ExplainedClock> preview(PreviewSla question) {
        return TestCallers.as(TestCallers.staff("desk"), () -> sla.queries.preview(question));
    }

    private static PreviewSla question(String profile, String kind, @Nullable String level) {
        return new PreviewSla(profile, kind, null, level, null, SlaFixture.at("2025-03-07T16:00"), null);
    }
}
