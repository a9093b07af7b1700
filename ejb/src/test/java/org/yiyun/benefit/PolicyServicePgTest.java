package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AcceptCases;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.CaseOutcome;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.CopyPolicy;
import org.yiyun.policy.DraftPolicy;
import org.yiyun.policy.PolicyForce;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyTestResult;
import org.yiyun.policy.ParameterUse;
import org.yiyun.policy.ParameterUse.UsedBy;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.PolicyView;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** A version from the draft to the money that it pays. */
@Covers({"POL-05", "POL-08"})
class PolicyServicePgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    private static final Caller READER = TestCallers.staff("reader", Permission.POLICY_READ);
    private static final Caller BOTH =
            TestCallers.staff("both", Permission.POLICY_READ, Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);

    @BeforeEach
    void ship() {
        policy.ship();
        policy.ship();
    }

    @Test
    void theProductBringsItsPoliciesOnce() {
        assertThat(as(BUREAU, policy.queries::list)).containsExactly(
                new PolicyView("BASIC_SAMPLE", "基本医疗保险示例方案", 1, 1, 0),
                new PolicyView("BIRTH_SAMPLE", "生育待遇示例方案", 1, 1, 0),
                new PolicyView(SCHEME, "桦甸市城镇职工大额补充医疗保险", 1, 2, 1));
        assertThat(as(BUREAU, () -> policy.queries.versions(SCHEME)).stream().map(v -> v.version() + " " + v.status() + " " + v.open().size()).toList())
                .containsExactly("2 DRAFT 5", "1 PUBLISHED 0");
    }

    @Test
    void openValuesStopTheVersionAndAreNamed() {
        as(ANALYST, () -> policy.service.test(SCHEME, 2));
        BusinessException refused = catchThrowableOfType(
                BusinessException.class, () -> as(ANALYST, () -> policy.service.submit(SCHEME, 2, "")));
        assertThat(refused.type()).isEqualTo(ProblemType.RULE_BROKEN);
        assertThat(refused.errors().stream().map(error -> ProblemTexts.error(Locale.CHINESE, error)).toList()).hasSize(5).contains(
                "参数“异地就医赔付比例调整”在 就医情形=转诊转院异地就医(REFERRAL) 的值尚未填写，须先由主管部门确认并填写后才能生效。");
    }

    @Test
    void aChangedRatioHoldsFromItsDayOnAndTheArchiveStaysWhatItWas() {
        Instant before = policy.time.business().now();
        PolicyVersionView draft = draft(changed(JANUARY));
        assertThat(draft.status()).isEqualTo(PolicyStatus.DRAFT);
        problem(ProblemType.POLICY_STATE, () -> as(ANALYST, () -> policy.service.submit(SCHEME, draft.version(), "")));
        PolicyTestResult tested = as(ANALYST, () -> policy.service.test(SCHEME, draft.version()));
        assertThat(tested.passed()).isTrue();
        as(ANALYST, () -> policy.service.submit(SCHEME, draft.version(), "请审"));
        problem(ProblemType.POLICY_STATE, () -> as(BUREAU, () -> policy.service.publish(SCHEME, draft.version(), "")));
        as(BUREAU, () -> policy.service.approve(SCHEME, draft.version(), "同意"));
        policy.time.advance(Duration.ofMinutes(1));
        PolicyVersionView published = as(BUREAU, () -> policy.service.publish(SCHEME, draft.version(), "发布"));
        assertThat(published.status()).isEqualTo(PolicyStatus.PUBLISHED);
        assertThat(payout(JANUARY.minusDays(1), null)).isEqualTo("25500.00 v1");
        assertThat(payout(JANUARY, null)).isEqualTo("24000.00 v3");
        assertThat(payout(JANUARY, before)).isEqualTo("25500.00 v1");
        assertThat(as(BUREAU, () -> policy.queries.forces(SCHEME)).stream().map(PolicyServicePgTest::line).toList()).containsExactly(
                "1 [2025-01-01, null) until the change", "1 [2025-01-01, 2027-01-01) since the change", "3 [2027-01-01, null) since the change");
        Object told = db.inTransaction(em -> em.createNativeQuery("select type || ' ' || aggregate_key from outbox where type = 'PolicyPublished'", String.class).getSingleResult());
        assertThat(told).isEqualTo("PolicyPublished HUADIAN_LARGE_SUM 3");
    }

    /** One value changed: the cases of earlier days still pass, and earlier days keep their version. */
    @Test
    void aClerkChangesOneValueWithoutTouchingTheText() {
        PolicyVersionView draft = as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(
                SCHEME, 1, "segments", 0, JANUARY, "[{upTo: 50000, rate: 0.80}, {upTo: 100000, rate: 0.90}, {rate: 0.95}]", null, "降一段")));
        assertThat(draft.effective()).isEqualTo(JANUARY);
        release(draft);
        assertThat(List.of(payout(JANUARY.minusDays(1), null), payout(JANUARY, null))).containsExactly("25500.00 v1", "24000.00 v3");
    }

    /** Without a programmer a policy begins as a copy of another one, goes the way of every version, and leaves the other one as it was. */
    @Test
    @Covers("POL-05")
    void aPolicyBeginsAsACopy() {
        PolicyVersionView made = copy("CITY_SUM", null);
        assertThat(List.of(made.policy(), made.title(), made.version(), made.status(), made.effective(), made.reason()))
                .containsExactly("CITY_SUM", "市级大额补充", 1, PolicyStatus.DRAFT, LocalDate.of(2025, 1, 1), "照市医保局通知");
        PolicyTestResult tested = as(ANALYST, () -> policy.service.test("CITY_SUM", 1));
        assertThat(tested.passed()).isTrue();
        assertThat(as(BUREAU, policy.queries::list)).contains(
                new PolicyView("CITY_SUM", "市级大额补充", null, 1, 1), new PolicyView(SCHEME, "桦甸市城镇职工大额补充医疗保险", 1, 2, 1));
        assertThat(copy("OTHER_SUM", JANUARY).effective()).isEqualTo(JANUARY);
        Object told = db.inTransaction(em -> em.createNativeQuery(
                "select cast(details as json) ->> 'from' from audit_entry where action = 'policy.copy' and subject_id = 'CITY_SUM'", String.class)
                .getSingleResult());
        assertThat(told).isEqualTo(SCHEME);
    }

    @Test
    @Covers("POL-05")
    void aCodeIsTakenOnceAndWrittenInOneWay() {
        copy("CITY_SUM", null);
        assertThat(copyRefused("CITY_SUM")).containsExactly("scheme CITY_SUM 已经有了，不能重复。");
        assertThat(as(BUREAU, () -> policy.queries.versions("CITY_SUM"))).hasSize(1);
        assertThat(copyRefused(SCHEME)).containsExactly("scheme " + SCHEME + " 已经有了，不能重复。");
        assertThat(copyRefused("市级")).containsExactly(
                "scheme 政策编号须以大写字母开头，只含大写字母、数字和下划线，2 至 60 个字符，例如 CITY_LARGE_SUM。");
        problem(ProblemType.FORBIDDEN, () -> as(BUREAU, () -> policy.service.copy(new CopyPolicy(SCHEME, 1, "X_1", "某", null, "因"))));
        problem(ProblemType.NOT_FOUND, () -> as(ANALYST, () -> policy.service.copy(new CopyPolicy(SCHEME, 99, "X_1", "某", null, "因"))));
    }

    private PolicyVersionView copy(String scheme, @Nullable LocalDate from) {
        return as(ANALYST, () -> policy.service.copy(new CopyPolicy(SCHEME, 1, scheme, "市级大额补充", from, "照市医保局通知")));
    }

    private List<String> copyRefused(String scheme) {
        return catchThrowableOfType(BusinessException.class, () -> copy(scheme, null)).errors().stream()
                .map(error -> error.path() + " " + ProblemTexts.error(Locale.CHINESE, error)).toList();
    }

    @Test
    void whoPreparesDoesNotApprove() {
        PolicyVersionView draft = as(BOTH, () -> policy.service.draft(new DraftPolicy(SCHEME, changed(JANUARY), "改", null)));
        as(BOTH, () -> policy.service.test(SCHEME, draft.version()));
        as(BOTH, () -> policy.service.submit(SCHEME, draft.version(), ""));
        problem(ProblemType.SAME_PERSON, () -> as(BOTH, () -> policy.service.approve(SCHEME, draft.version(), "")));
        as(BUREAU, () -> policy.service.approve(SCHEME, draft.version(), ""));
        problem(ProblemType.SAME_PERSON, () -> as(BOTH, () -> policy.service.publish(SCHEME, draft.version(), "")));
        problem(ProblemType.FORBIDDEN, () -> as(ANALYST, () -> policy.service.publish(SCHEME, draft.version(), "")));
        problem(ProblemType.FORBIDDEN, () -> as(BUREAU, () -> policy.service.draft(new DraftPolicy(SCHEME, changed(JANUARY), "", null))));
    }

    @Test
    void aFailingCaseKeepsTheVersionADraft() {
        PolicyVersionView draft = draft(changed(JANUARY).replace("payout: 24000.00", "payout: 24000.01"));
        PolicyTestResult tested = as(ANALYST, () -> policy.service.test(SCHEME, draft.version()));
        assertThat(tested.passed()).isFalse();
        assertThat(tested.cases().get(0).differences()).containsExactly("#1 payout: 24000.01 ≠ 24000.00");
        problem(ProblemType.POLICY_STATE, () -> as(ANALYST, () -> policy.service.submit(SCHEME, draft.version(), "")));
    }

    @Test
    @Covers("POL-12")
    void aVersionIsTakenBackByANewOne() {
        PolicyVersionView draft = publish(changed(JANUARY));
        policy.time.advance(Duration.ofMinutes(1));
        Instant wrong = policy.time.business().now();
        policy.time.advance(Duration.ofMinutes(1));
        PolicyVersionView restored = as(BUREAU, () -> policy.service.rollback(SCHEME, draft.version(), null, "有误"));
        assertThat(restored.version()).isEqualTo(4);
        assertThat(restored.restores()).isEqualTo(1);
        assertThat(payout(JANUARY, null)).isEqualTo("25500.00 v4");
        assertThat(payout(JANUARY, wrong)).isEqualTo("24000.00 v3");
        problem(ProblemType.CONFLICT, () -> as(BUREAU, () -> policy.service.rollback(SCHEME, 1, null, "没有更早的")));
    }

    @Test
    void aSecondChangeBetweenLeavesTheLaterOne() {
        publish(changed(JANUARY.plusMonths(6)));
        policy.time.advance(Duration.ofMinutes(1));
        publish(changed(JANUARY));
        assertThat(List.of(payout(JANUARY.minusDays(1), null), payout(JANUARY, null), payout(JANUARY.plusMonths(6), null)))
                .containsExactly("25500.00 v1", "24000.00 v4", "24000.00 v3");
    }

    /** What is proposed becomes a case by a new draft, which goes the way of every draft. */
    @Test
    void proposedCasesBecomeCasesOfANewDraftWhenSomebodyConfirmsThem() {
        List<String> proposed = as(ANALYST, () -> policy.cases.proposals(SCHEME, 1)).items().stream().map(CaseProposal::name).toList();
        assertThat(proposed).hasSize(15).contains("S6-segments-1-1-BELOW", "S8-yearlyLimit-1-AT");
        PolicyVersionView draft = as(ANALYST, () -> policy.service.accept(new AcceptCases(
                SCHEME, 1, List.of("S6-segments-1-1-BELOW", "S8-yearlyLimit-1-AT"), "手工核算", "补界限案例")));
        assertThat(List.of(draft.version(), draft.status(), draft.effective(), draft.reason()))
                .isEqualTo(List.of(3, PolicyStatus.DRAFT, LocalDate.of(2025, 1, 1), "补界限案例"));
        problem(ProblemType.POLICY_STATE, () -> as(ANALYST, () -> policy.service.submit(SCHEME, 3, "")));
        PolicyTestResult tested = as(ANALYST, () -> policy.service.test(SCHEME, 3));
        assertThat(tested.passed()).isTrue();
        assertThat(tested.cases().get(tested.cases().size() - 1)).isEqualTo(new CaseOutcome(
                "S8-yearlyLimit-1-AT", "赔付额：年度最高赔付限额 410000.00，恰好",
                "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算；手工核算", true, List.of()));
        assertThat(tested.coverage().boundaries().missed()).doesNotContain("S6-segments-1-1-BELOW", "S8-yearlyLimit-1-AT").contains("S7-yearlyLimit-1-AT");
        as(ANALYST, () -> policy.service.submit(SCHEME, 3, ""));
        problem(ProblemType.FORBIDDEN, () -> as(ANALYST, () -> policy.service.approve(SCHEME, 3, "")));
        Object told = db.inTransaction(em -> em.createNativeQuery(
                "select cast(details as json) ->> 'checked' from audit_entry where action = 'policy.accept'", String.class).getSingleResult());
        assertThat(told).isEqualTo("手工核算");
    }

    @Test
    void whatIsNotProposedOrThereAlreadyIsRefusedByItsPlace() {
        PolicyVersionView draft = as(ANALYST, () -> policy.service.accept(
                new AcceptCases(SCHEME, 1, List.of("S7-yearlyLimit-1-AT"), "手工核算", "补")));
        assertThat(refused(1, "S7-yearlyLimit-1-AT", "S99-AT")).containsExactly(
                "names[1] 没有名为 S99-AT 的建议案例，请重新列出建议后再选择。");
        assertThat(refused(1, "S7-yearlyLimit-1-AT", "S7-yearlyLimit-1-AT")).containsExactly("names[1] S7-yearlyLimit-1-AT 已经有了，不能重复。");
        assertThat(refused(draft.version(), "S7-yearlyLimit-1-AT")).containsExactly("names[0] S7-yearlyLimit-1-AT 已经有了，不能重复。");
        problem(ProblemType.FORBIDDEN, () -> as(BUREAU, () -> policy.service.accept(new AcceptCases(SCHEME, 1, List.of("x"), "x", "x"))));
        problem(ProblemType.FORBIDDEN, () -> as(READER, () -> policy.cases.proposals(SCHEME, 1)));
        problem(ProblemType.NOT_FOUND, () -> as(BUREAU, () -> policy.cases.mutations(SCHEME, 99, 0)));
    }

    private List<String> refused(int version, String... names) {
        return catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> policy.service.accept(
                new AcceptCases(SCHEME, version, List.of(names), "手工核算", "补")))).errors().stream()
                .map(error -> error.path() + " " + ProblemTexts.error(Locale.CHINESE, error)).toList();
    }

    @Test
    void theDatabaseRefusesTwoVersionsForOneDayAndAChangedText() {
        assertThatThrownBy(() -> db.sql("insert into policy_force values ('HUADIAN_LARGE_SUM', 2, '[2026-01-01,)', '(,)')"))
                .hasMessageContaining("ex_policy_force_overlap");
        assertThatThrownBy(() -> db.sql("update policy_version set content = 'x' where number = 1"))
                .hasMessageContaining("does not change");
    }

    /** Steps, rows and cases of the policy itself, and whoever else says that it rests on a parameter. */
    @Test
    @Covers("POL-12")
    void tellsWhatDependsOnAParameter() {
        policy.users.add((id, parameter) -> parameter.equals("dialysisCap") ? List.of(new UsedBy(UsedBy.Kind.ARTICLE, "K1", "血透")) : List.of());
        List<ParameterUse> uses = as(ANALYST, () -> policy.cases.uses(SCHEME, 1));
        assertThat(uses).extracting(ParameterUse::parameter).containsExactly(
                "classBDrugShare", "classBItemShare", "specialDrugShare", "specialDrugClassBShare", "dialysisCap", "segments", "accumulationMode",
                "offsiteAdjustment", "yearlyLimit");
        ParameterUse cap = uses.get(4);
        assertThat(cap.places()).containsExactly("进入赔付范围与先行负担 #7");
        assertThat(cap.cases()).contains("W8", "E7");
        assertThat(cap.users()).containsExactly(new UsedBy(UsedBy.Kind.ARTICLE, "K1", "血透"));
        assertThat(uses.get(8).places()).containsExactly("S7 年度限额余额");
        problem(ProblemType.FORBIDDEN, () -> as(READER, () -> policy.cases.uses(SCHEME, 1)));
    }

    /** The other nodes compile when they hear of the approval; neither the publication nor a return makes anybody wait. */
    @Test
    void whatComesIntoForceWasCompiledBefore() {
        PolicyVersionView draft = draft(changed(JANUARY));
        as(ANALYST, () -> policy.service.test(SCHEME, draft.version()));
        as(ANALYST, () -> policy.service.submit(SCHEME, draft.version(), ""));
        as(BUREAU, () -> policy.service.approve(SCHEME, draft.version(), ""));
        Object told = db.inTransaction(em -> em.createNativeQuery("select aggregate_key from outbox where type = 'PolicyApproved'", String.class).getSingleResult());
        assertThat(told).isEqualTo(SCHEME + " " + draft.version());
        PolicyProgram first = db.inTransaction(em -> policy.programs.of(SCHEME, 1).program());
        PolicyProgram ahead = db.inTransaction(em -> policy.programs.of(SCHEME, draft.version()).program());
        as(BUREAU, () -> policy.service.publish(SCHEME, draft.version(), ""));
        PolicyProgram deciding = db.inTransaction(em -> policy.programs.inForce(SCHEME, JANUARY, policy.time.business().now()).orElseThrow().program());
        assertThat(deciding).isSameAs(ahead);
        policy.time.advance(Duration.ofMinutes(1));
        PolicyVersionView back = as(BUREAU, () -> policy.service.rollback(SCHEME, draft.version(), null, ""));
        PolicyProgram returned = db.inTransaction(em -> policy.programs.of(SCHEME, back.version()).program());
        assertThat(returned).isSameAs(first);
    }

    @Test
    @Covers("BEN-08")
    void tellsWhatCannotBeCalculated() {
        assertThat(invalid("NOTHING", JANUARY)).containsExactly("scheme 取值不在允许的范围内，可用的值：BASIC_SAMPLE BIRTH_SAMPLE HUADIAN_LARGE_SUM。");
        assertThat(invalid(SCHEME, LocalDate.of(2024, 12, 31))).containsExactly("on 政策 HUADIAN_LARGE_SUM 在 2024-12-31 没有生效的版本。");
    }

    private List<String> invalid(String scheme, LocalDate on) {
        return catchThrowableOfType(BusinessException.class, () -> calculate(scheme, on, null)).errors().stream()
                .map(error -> error.path() + " " + ProblemTexts.error(Locale.CHINESE, error)).toList();
    }

    private PolicyVersionView publish(String content) {
        return release(draft(content));
    }

    private PolicyVersionView release(PolicyVersionView draft) {
        as(ANALYST, () -> policy.service.test(SCHEME, draft.version()));
        as(ANALYST, () -> policy.service.submit(SCHEME, draft.version(), ""));
        as(BUREAU, () -> policy.service.approve(SCHEME, draft.version(), ""));
        return as(BUREAU, () -> policy.service.publish(SCHEME, draft.version(), ""));
    }

    private PolicyVersionView draft(String content) {
        return as(ANALYST, () -> policy.service.draft(new DraftPolicy(SCHEME, content, "调整一段比例", null)));
    }

    /** The shipped version with 80 % in the first segment, from that day on, and one case for it. */
    private static String changed(LocalDate from) {
        String text = Policies.text("HUADIAN_LARGE_SUM-1");
        return text.substring(0, text.indexOf("\ncases:"))
                .replace("effective: 2025-01-01", "effective: " + from)
                .replace("rate: 0.85", "rate: 0.80")
                + """

                cases:
                  - name: E1
                    title: 一段比例改为 80%
                    source: 测试
                    claims:
                      - on: 2027-07-02
                        claim: {kind: INPATIENT, institution: {local: true}, lines: [{kind: DRUG, category: A, amount: 30000.00}]}
                        expect: {payout: 24000.00}
                """;
    }

    private String payout(LocalDate on, Instant known) {
        BenefitResult result = calculate(SCHEME, on, known);
        return result.payout() + " v" + result.version();
    }

    private BenefitResult calculate(String scheme, LocalDate on, Instant known) {
        var body = Policies.body(List.of(Policies.line("DRUG", "A", new BigDecimal("30000.00"))));
        return as(BUREAU, () -> policy.benefits.calculate(new CalculateBenefit(scheme, on, known, null, body)));
    }

    private static String line(PolicyForce force) {
        return force.version() + " [" + force.from() + ", " + force.to() + ") " + (force.knownTo() == null ? "since the change" : "until the change");
    }

    private static void problem(ProblemType type, Supplier<?> work) {
        assertThat(catchThrowableOfType(BusinessException.class, work::get).type()).isEqualTo(type);
    }
}
