package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.KeepParameter;
import org.yiyun.policy.KeptParameter;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.YearlyReview;
import org.yiyun.policy.engine.PolicyYear;
import org.yiyun.policy.engine.Unchanged;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** What should have changed for the year is on a list until it changes or somebody says why it stays. */
@Covers("POL-05")
class PolicyYearPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final String TITLE = "桦甸市城镇职工大额补充医疗保险";
    private static final Unchanged LIMIT = new Unchanged("yearlyLimit", "年度最高赔付限额", LocalDate.of(2025, 1, 1),
            "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算");
    private static final KeepParameter KEEP = new KeepParameter("yearlyLimit", 2026, "合同期内限额不变", "桦甸医保合同〔2025〕1 号");
    private static final Caller SYSTEM = Caller.system("policy");
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller READER = TestCallers.staff("reader", Permission.POLICY_READ);
    private static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);

    @BeforeEach
    void ship() {
        policy.ship();
    }

    @Test
    void everyPolicyInForceTellsWhatShouldHaveChanged() {
        PolicyYear year = new PolicyYear(2026, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        List<YearlyReview> reviews = as(READER, policy.years::reviews);
        assertThat(reviews).extracting(YearlyReview::policy).containsExactly("BASIC_SAMPLE", "BIRTH_SAMPLE", SCHEME);
        assertThat(reviews.get(0).unchanged()).extracting(Unchanged::parameter).containsExactly("pooledLimit", "majorLimit");
        assertThat(reviews.get(2)).isEqualTo(new YearlyReview(SCHEME, TITLE, 1, year, List.of(LIMIT), List.of()));
        assertThat(as(READER, () -> policy.years.find("NO_SUCH"))).isEmpty();
    }

    @Test
    void whatIsSaidToStayIsOffTheListForThatYearKeptAndAudited() {
        Instant now = policy.time.business().now();
        KeptParameter kept = new KeptParameter("yearlyLimit", 2026, KEEP.reason(), KEEP.document(), now, "analyst", "analyst");
        YearlyReview after = as(ANALYST, () -> policy.years.keep(SCHEME, KEEP));
        assertThat(after.unchanged()).isEmpty();
        assertThat(after.kept()).containsExactly(kept);
        assertThat(Rows.of(db, "select actor, d ->> 'parameter', d ->> 'year', d ->> 'reason', d ->> 'document' "
                + "from audit_entry cross join lateral (select details::jsonb as d) as said where action = 'policy.keep'"))
                .containsExactly(List.of("analyst", "yearlyLimit", "2026", KEEP.reason(), KEEP.document()));

        policy.time.advance(Duration.ofDays(40));
        YearlyReview next = as(READER, () -> policy.years.find(SCHEME)).orElseThrow();
        assertThat(next.year().year()).isEqualTo(2027);
        assertThat(next.unchanged()).containsExactly(LIMIT);
        assertThat(next.kept()).containsExactly(kept);
    }

    @Test
    void onlyWhatIsOnTheListOfTheYearCanBeSaidToStay() {
        assertThat(fault(new KeepParameter("segments", 2026, "不变", "某文"))).isEqualTo("parameter field.enum {allowed=yearlyLimit}");
        assertThat(fault(new KeepParameter("yearlyLimit", 2027, "不变", "某文"))).isEqualTo("year field.range {max=2026, min=2026}");
        as(ANALYST, () -> policy.years.keep(SCHEME, KEEP));
        assertThat(fault(KEEP)).isEqualTo("parameter field.enum {allowed=—}");
        problem(ProblemType.FORBIDDEN, () -> as(READER, () -> policy.years.keep(SCHEME, KEEP)));
        problem(ProblemType.NOT_FOUND, () -> as(ANALYST, () -> policy.years.keep("NO_SUCH", KEEP)));
    }

    @Test
    void aVersionWithAValueForTheYearClearsItFromItsDayOn() {
        PolicyVersionView draft = as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(
                SCHEME, 1, "yearlyLimit", 0, LocalDate.of(2027, 1, 1), "420000.00", null, "新年度限额")));
        as(ANALYST, () -> policy.service.test(SCHEME, draft.version()));
        as(ANALYST, () -> policy.service.submit(SCHEME, draft.version(), ""));
        as(BUREAU, () -> policy.service.approve(SCHEME, draft.version(), "同意"));
        as(BUREAU, () -> policy.service.publish(SCHEME, draft.version(), ""));
        assertThat(as(READER, () -> policy.years.find(SCHEME)).orElseThrow().unchanged()).containsExactly(LIMIT);
        policy.time.advance(Duration.ofDays(40));
        assertThat(as(READER, () -> policy.years.find(SCHEME)).orElseThrow().unchanged()).isEmpty();
    }

    @Test
    void thoseWhoAnswerForPoliciesAreRemindedOnceAYearInItsFirstDays() {
        people();
        remindAll();
        assertThat(reminders()).as("late in the year the list has to do").isEmpty();
        policy.time.advance(Duration.ofDays(40));
        remindAll();
        remindAll();
        assertThat(reminders()).containsExactlyInAnyOrder(
                "《基本医疗保险示例方案》2027 年度有 2 个每年应调整的参数尚未调整：统筹基金年度支付限额、大病保险年度限额。请在“政策”页面调整，或写明依据确认本年度不变。",
                "《" + TITLE + "》2027 年度有 1 个每年应调整的参数尚未调整：年度最高赔付限额。请在“政策”页面调整，或写明依据确认本年度不变。");
        policy.time.advance(Duration.ofDays(365));
        remindAll();
        assertThat(reminders()).hasSize(4);
        assertThat(Rows.of(db, "select distinct recipient, count(*) from notification group by recipient"))
                .containsExactly(List.of("officer", 4L));
    }

    @Test
    void whereNobodyAnswersYetTheReminderWaitsForSomebody() {
        policy.time.advance(Duration.ofDays(40));
        remindAll();
        people();
        remindAll();
        assertThat(reminders()).hasSize(2);
    }

    private static void people() {
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YB', '市医疗保障局', 'BUREAU', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'S001', '甲', 'YB', 'officer', true), (2, 'S002', '乙', 'YB', 'other', true), (3, 'S003', '丙', 'YB', 'gone', false);
                insert into staff_skill (staff_id, skill) values (1, 'POLICY'), (2, 'DATABASE'), (3, 'POLICY');
                """);
    }

    /** As the loop does. */
    private void remindAll() {
        as(SYSTEM, () -> {
            policy.years.reviews().forEach(policy.notices::remind);
            return true;
        });
    }

    private static List<String> reminders() {
        NotificationQueries queries = db.bean(NotificationQueries.class, new NotificationQueries(new Notifications(db.em())));
        return as(TestCallers.staff("officer"), () -> queries.rows(false, 0, 10, Texts.CHINESE)).stream().map(told -> told.text()).toList();
    }

    private String fault(KeepParameter keep) {
        return problem(ProblemType.INVALID, () -> as(ANALYST, () -> policy.years.keep(SCHEME, keep))).errors().stream()
                .map(error -> error.path() + " " + error.key() + " " + new java.util.TreeMap<>(error.params()))
                .findFirst().orElseThrow();
    }

    private static BusinessException problem(ProblemType type, Supplier<?> work) {
        BusinessException problem = catchThrowableOfType(BusinessException.class, work::get);
        assertThat(problem.type()).isEqualTo(type);
        return problem;
    }
}
