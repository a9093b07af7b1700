package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.CopyPolicy;
import org.yiyun.policy.KeepParameter;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.PolicyView;
import org.yiyun.policy.YearlyReview;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** What institutions see of policies: what has been published, and nothing of what is being prepared or was said of it inside. */
@Covers({"POL-11", "POL-03"})
class PolicySightPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    private static final Caller HOSPITAL = TestCallers.institution("H22028200001", Permission.POLICY_READ);

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(DB);

    @BeforeEach
    void ship() {
        policy.ship();
    }

    @Test
    void draftsAreNotForInstitutions() {
        assertThat(as(ANALYST, () -> policy.queries.versions(SCHEME))).extracting(PolicyVersionView::version).containsExactly(2, 1);
        assertThat(as(HOSPITAL, () -> policy.queries.versions(SCHEME))).extracting(PolicyVersionView::version).containsExactly(1);
        assertThat(as(HOSPITAL, policy.queries::list)).contains(new PolicyView(SCHEME, "桦甸市城镇职工大额补充医疗保险", 1, 1, 0));
        List<Supplier<?>> looks = List.of(
                () -> policy.queries.version(SCHEME, 2), () -> policy.queries.content(SCHEME, 2), () -> policy.queries.difference(SCHEME, 1, 2),
                () -> policy.queries.cases(SCHEME, 2), () -> policy.queries.gaps(SCHEME, 2), () -> policy.queries.trees(SCHEME, 2),
                () -> policy.tables.sheet(SCHEME, 2, "entering"), () -> policy.tables.head(SCHEME, 2, "entering"), () -> policy.benefits.calculate(question(2)));
        for (Supplier<?> look : looks) {
            assertThat(catchThrowableOfType(BusinessException.class, () -> as(HOSPITAL, look)).type()).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(as(ANALYST, look)).isNotNull();
        }
        assertThat(as(HOSPITAL, () -> policy.benefits.calculate(question(1))).payout()).isEqualByComparingTo("25500.00");
        assertThat(as(HOSPITAL, () -> policy.tables.sheet(SCHEME, 1, "entering")).newest()).as("nor that there is one").isEqualTo(1);
        assertThat(as(ANALYST, () -> policy.tables.sheet(SCHEME, 1, "entering")).newest()).isEqualTo(2);
    }

    /** A policy that was never published is none for them. */
    @Test
    void aPolicyThatIsBeingPreparedIsNotThere() {
        as(ANALYST, () -> policy.service.copy(new CopyPolicy(SCHEME, 1, "CITY_SUM", "市级", null, "新")));
        assertThat(as(HOSPITAL, policy.queries::list)).extracting(PolicyView::id).doesNotContain("CITY_SUM").contains(SCHEME);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(HOSPITAL, () -> policy.queries.versions("CITY_SUM"))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void whatWasSaidInsideIsLeftOut() {
        int number = as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(
                SCHEME, 1, "segments", 0, JANUARY, "[{upTo: 50000, rate: 0.80}, {upTo: 100000, rate: 0.90}, {rate: 0.95}]", null, "降一段"))).version();
        as(ANALYST, () -> policy.service.test(SCHEME, number));
        as(ANALYST, () -> policy.service.submit(SCHEME, number, ""));
        as(BUREAU, () -> policy.service.approve(SCHEME, number, "内部意见"));
        as(BUREAU, () -> policy.service.publish(SCHEME, number, ""));
        PolicyVersionView inside = as(ANALYST, () -> policy.queries.version(SCHEME, number));
        PolicyVersionView outside = as(HOSPITAL, () -> policy.queries.version(SCHEME, number));
        assertThat(inside.confirmations()).hasSize(1);
        assertThat(outside).isEqualTo(new PolicyVersionView(
                SCHEME, number, inside.title(), inside.status(), JANUARY, "降一段", null, List.of(), inside.tests(), 0, inside.createdAt(), "",
                inside.testedAt(), null, inside.submittedAt(), null, inside.decidedAt(), null, null, inside.publishedAt(), null, true, List.of(),
                inside.edition()));
    }

    /** Which parameters were said to stay as they are for the year, why and by whom is said inside as well. */
    @Test
    void whatWasSaidOfParametersIsLeftOut() {
        YearlyReview kept = as(ANALYST, () -> policy.years.keep(SCHEME, new KeepParameter("yearlyLimit", 2026, "合同期内限额不变", "合同 1 号")));
        assertThat(kept.kept()).hasSize(1);
        YearlyReview outside = new YearlyReview(SCHEME, kept.title(), 1, kept.year(), List.of(), List.of());
        assertThat(as(HOSPITAL, policy.years::reviews)).contains(outside);
        assertThat(as(HOSPITAL, () -> policy.years.find(SCHEME))).contains(outside);
        assertThat(as(ANALYST, policy.years::reviews)).contains(kept);
    }

    private static CalculateBenefit question(int version) {
        return new CalculateBenefit(SCHEME, LocalDate.of(2025, 6, 1), null, version,
                Policies.body(List.of(Policies.line("DRUG", "A", new BigDecimal("30000.00")))));
    }
}
