package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.PolicyConfirmation;
import org.yiyun.policy.PolicyConfirmation.Kind;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Nothing is put into practice before the bureau has confirmed the plan (001 三(十一)1(1)③④). */
@Covers({"POL-03", "POL-04"})
class PolicyConfirmationPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM);
    private static final Caller APPROVER = TestCallers.staff("approver", Permission.POLICY_READ, Permission.POLICY_PUBLISH);
    private static final Caller CHIEF =
            TestCallers.staff("chief", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    private static final Caller MAKER =
            TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);
    private int version;

    @BeforeEach
    void submitted() {
        policy.ship();
        version = as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(
                SCHEME, 1, "yearlyLimit", 0, LocalDate.of(2027, 1, 1), "420000.00", null, "提高限额"))).version();
        as(ANALYST, () -> policy.service.test(SCHEME, version));
        as(ANALYST, () -> policy.service.submit(SCHEME, version, ""));
    }

    @Test
    void whatIsNotConfirmedIsNeitherApprovedNorPublished() {
        BusinessException refused = problem(ProblemType.PLAN_UNCONFIRMED, () -> as(APPROVER, () -> policy.service.approve(SCHEME, version, "同意")));
        assertThat(ProblemTexts.detail(Locale.CHINESE, refused)).isEqualTo("第 3 版的政策配置方案尚未经医保局确认，或者确认已撤回。"
                + "请先由医保局有“确认政策配置方案”权限的人确认，再批准或发布；在此之前仍可编写、测试和试算。");
        assertThat(view().status()).isEqualTo(PolicyStatus.SUBMITTED);

        confirm();
        as(APPROVER, () -> policy.service.approve(SCHEME, version, "同意"));
        as(BUREAU, () -> policy.confirming.withdraw(SCHEME, version, "数字待核"));
        problem(ProblemType.PLAN_UNCONFIRMED, () -> as(APPROVER, () -> policy.service.publish(SCHEME, version, "")));
        assertThat(as(BUREAU, () -> policy.queries.forces(SCHEME))).hasSize(1);

        confirm();
        as(APPROVER, () -> policy.service.publish(SCHEME, version, ""));
        assertThat(view().status()).isEqualTo(PolicyStatus.PUBLISHED);
    }

    @Test
    void everyWordIsKeptWithPersonMomentAndRemarkAndAudited() {
        Instant first = policy.time.business().now();
        as(BUREAU, () -> policy.confirming.confirm(SCHEME, version, "方案可行"));
        policy.time.advance(Duration.ofMinutes(1));
        PolicyVersionView locked = as(BUREAU, () -> policy.confirming.withdraw(SCHEME, version, "数字待核"));
        List<PolicyConfirmation> words = List.of(
                new PolicyConfirmation(Kind.CONFIRMED, first, "bureau", "bureau", "方案可行"),
                new PolicyConfirmation(Kind.WITHDRAWN, first.plusSeconds(60), "bureau", "bureau", "数字待核"));
        assertThat(locked.confirmations()).isEqualTo(words);
        assertThat(locked.confirmed()).isFalse();
        assertThat(as(ANALYST, () -> policy.queries.versions(SCHEME)).get(0)).isEqualTo(locked);
        assertThat(Rows.of(db, "select actor, action, subject_id, details::jsonb ->> 'version', details::jsonb ->> 'note' from audit_entry "
                + "where action in ('policy.confirm', 'policy.withdraw-confirmation') order by at")).containsExactly(
                List.of("bureau", "policy.confirm", SCHEME, "3", "方案可行"),
                List.of("bureau", "policy.withdraw-confirmation", SCHEME, "3", "数字待核"));
    }

    /** The bureau's approver need not say it twice, but what was taken back has to be confirmed by itself. */
    @Test
    void whoMayConfirmConfirmsByTheFirstApprovalOnly() {
        as(BUREAU, () -> policy.confirming.confirm(SCHEME, version, ""));
        as(BUREAU, () -> policy.confirming.withdraw(SCHEME, version, "数字待核"));
        problem(ProblemType.PLAN_UNCONFIRMED, () -> as(CHIEF, () -> policy.service.approve(SCHEME, version, "同意")));

        int other = as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(
                SCHEME, 1, "yearlyLimit", 0, LocalDate.of(2028, 1, 1), "430000.00", null, "再提高"))).version();
        as(ANALYST, () -> policy.service.test(SCHEME, other));
        as(ANALYST, () -> policy.service.submit(SCHEME, other, ""));
        PolicyVersionView approved = as(CHIEF, () -> policy.service.approve(SCHEME, other, "同意"));
        assertThat(approved.confirmations()).containsExactly(
                new PolicyConfirmation(Kind.CONFIRMED, policy.time.business().now(), "chief", "chief", "同意"));
        assertThat(approved.status()).isEqualTo(PolicyStatus.APPROVED);
    }

    @Test
    void whoPreparedDoesNotConfirm() {
        problem(ProblemType.FORBIDDEN, () -> as(ANALYST, () -> policy.confirming.confirm(SCHEME, version, "")));
        problem(ProblemType.FORBIDDEN, () -> as(APPROVER, () -> policy.confirming.confirm(SCHEME, version, "")));
        problem(ProblemType.SAME_PERSON, () -> as(MAKER, () -> policy.confirming.confirm(SCHEME, version, "")));
        confirm();
        problem(ProblemType.SAME_PERSON, () -> as(MAKER, () -> policy.confirming.withdraw(SCHEME, version, "撤")));
    }

    @Test
    void aPlanIsConfirmedAfterItsCasesPassedAndStandsOncePublished() {
        problem(ProblemType.POLICY_STATE, () -> as(BUREAU, () -> policy.confirming.confirm(SCHEME, 2, "")));
        problem(ProblemType.CONFLICT, () -> as(BUREAU, () -> policy.confirming.withdraw(SCHEME, version, "无可撤回")));
        confirm();
        problem(ProblemType.CONFLICT, () -> as(BUREAU, () -> policy.confirming.confirm(SCHEME, version, "再来一次")));
        as(CHIEF, () -> policy.service.approve(SCHEME, version, ""));
        as(CHIEF, () -> policy.service.publish(SCHEME, version, ""));
        problem(ProblemType.POLICY_STATE, () -> as(BUREAU, () -> policy.confirming.withdraw(SCHEME, version, "太晚")));
        problem(ProblemType.NOT_FOUND, () -> as(BUREAU, () -> policy.confirming.confirm("NO_SUCH", 1, "")));
        assertThat(view().confirmations()).hasSize(1);
    }

    private void confirm() {
        as(BUREAU, () -> policy.confirming.confirm(SCHEME, version, "方案可行"));
    }

    private PolicyVersionView view() {
        return as(ANALYST, () -> policy.queries.version(SCHEME, version));
    }

    private static BusinessException problem(ProblemType type, Supplier<?> work) {
        BusinessException problem = catchThrowableOfType(BusinessException.class, work::get);
        assertThat(problem.type()).isEqualTo(type);
        return problem;
    }
}
