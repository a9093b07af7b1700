package org.yiyun.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.PolicyNoticeService;
import org.yiyun.policy.PolicyPublished;
import org.yiyun.security.Actor;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Archive, consultation and the institutions hear of each published version once (002 与档案管理岗的协作). */
@Covers("POL-11")
class PolicyNoticePgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final Caller SYSTEM = Caller.system("policy");
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    private static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    private static final String TOLD =
            "select recipient, subject, page, count(*) from notification group by recipient, subject, page order by recipient";
    private static final List<List<Object>> EVERYBODY_ONCE = Stream.of("H99990000001", "archivist", "consultant")
            .map(person -> List.<Object>of(person, SCHEME, "/policy.xhtml?id=HUADIAN_LARGE_SUM&version=3", 1L)).toList();

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final PolicyFixture policy = new PolicyFixture(db);

    @BeforeEach
    void people() {
        policy.ship();
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YB', '市医疗保障局', 'BUREAU', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'S001', '甲', 'YB', 'archivist', true), (2, 'S002', '乙', 'YB', 'consultant', true),
                    (3, 'S003', '丙', 'YB', null, true), (4, 'S004', '丁', 'YB', 'fielder', true), (5, 'S005', '戊', 'YB', 'gone', false);
                insert into staff_post (staff_id, post) values
                    (1, 'ARCHIVE'), (1, 'CONSULTATION'), (2, 'CONSULTATION'), (3, 'ARCHIVE'), (4, 'FIELD'), (5, 'ARCHIVE');
                insert into institution (code, name, kind, region, status) values
                    ('H99990000001', '一院', 'HOSPITAL', '4408', 'ACTIVE'), ('H99990000002', '二院', 'HOSPITAL', '4408', 'SUSPENDED'),
                    ('H99990000003', '三院', 'HOSPITAL', '4408', 'ACTIVE');
                insert into api_client (id, client_id, institution, secret_hash, status, created_at) values
                    (1, 'H99990000001', 'H99990000001', '-', 'ACTIVE', now()), (2, 'H99990000002', 'H99990000002', '-', 'ACTIVE', now()),
                    (3, 'H99990000003', 'H99990000003', '-', 'DISABLED', now());
                """);
    }

    @Test
    void aPublishedVersionIsToldToPostsAndInstitutionsOnceHoweverOftenItIsBrought() {
        assertThat(as(SYSTEM, policy.notices::untold)).isEmpty();
        publish();
        PolicyPublished news = new PolicyPublished(SCHEME, 3, JANUARY);
        assertThat(as(SYSTEM, policy.notices::untold)).containsExactly(news);

        tell(policy.notices, news);
        tell(policy.notices, news);

        assertThat(Rows.of(db, TOLD)).isEqualTo(EVERYBODY_ONCE);
        assertThat(as(SYSTEM, policy.notices::untold)).isEmpty();
        assertThat(textsOf("archivist")).containsExactly(
                "《桦甸市城镇职工大额补充医疗保险》第 3 版已发布，自 2027-01-01 起执行。政策文本、解读资料、参数、决策表和依据文件见“政策”页面。");
        assertThat(textsOf("H99990000001")).containsExactly("《桦甸市城镇职工大额补充医疗保险》第 3 版已发布，自 2027-01-01 起执行。"
                + "全文可由接口 GET /api/v1/policies/HUADIAN_LARGE_SUM/versions/3/content 读取，政策文件和解读资料由同一地址下的 reading 读取。");
        assertThat(Rows.of(db, "select actor, details::jsonb ->> 'version', details::jsonb ->> 'posts', "
                + "details::jsonb ->> 'institutions' from audit_entry where action = 'policy.tell'"))
                .containsExactly(List.of("system:policy", "3", "2", "1"));
    }

    @Test
    void ofTwoNodesThatTellAtOnceOneTells() {
        publish();
        PolicyPublished news = new PolicyPublished(SCHEME, 3, JANUARY);
        CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> tell(policy.notices, news)),
                CompletableFuture.runAsync(() -> tell(policy.notices, news))).join();
        assertThat(Rows.of(db, TOLD)).isEqualTo(EVERYBODY_ONCE);
    }

    /** A node that dies in the middle has told nobody, and the next one tells everybody. */
    @Test
    void whatACrashBrokeOffIsToldAsAWhole() {
        publish();
        PolicyPublished news = new PolicyPublished(SCHEME, 3, JANUARY);
        PolicyNoticeService dying = policy.notices(new Dying());
        assertThatThrownBy(() -> tell(dying, news)).hasMessage("the node is gone");
        assertThat(Rows.of(db, TOLD)).isEmpty();
        assertThat(as(SYSTEM, policy.notices::untold)).containsExactly(news);

        tell(policy.notices, news);
        assertThat(Rows.of(db, TOLD)).isEqualTo(EVERYBODY_ONCE);
    }

    @Test
    void aReturnIsToldAsOne() {
        publish();
        policy.time.advance(Duration.ofMinutes(1));
        as(BUREAU, () -> policy.service.rollback(SCHEME, 3, null, "有误"));
        as(SYSTEM, policy.notices::untold).forEach(news -> tell(policy.notices, news));
        assertThat(textsOf("consultant")).containsExactlyInAnyOrder(
                "《桦甸市城镇职工大额补充医疗保险》第 3 版已发布，自 2027-01-01 起执行。政策文本、解读资料、参数、决策表和依据文件见“政策”页面。",
                "《桦甸市城镇职工大额补充医疗保险》第 4 版已发布（回退到此前的规定），自 2027-01-01 起执行。政策文本、解读资料、参数、决策表和依据文件见“政策”页面。");
    }

    private void publish() {
        as(ANALYST, () -> policy.service.adjust(new AdjustPolicy(SCHEME, 1, "yearlyLimit", 0, JANUARY, "420000.00", null, "提高限额")));
        as(ANALYST, () -> policy.service.test(SCHEME, 3));
        as(ANALYST, () -> policy.service.submit(SCHEME, 3, ""));
        as(BUREAU, () -> policy.service.approve(SCHEME, 3, "同意"));
        as(BUREAU, () -> policy.service.publish(SCHEME, 3, ""));
    }

    private static void tell(PolicyNoticeService service, PolicyPublished news) {
        as(SYSTEM, () -> {
            service.tell(news);
            return true;
        });
    }

    private static List<String> textsOf(String person) {
        NotificationQueries queries = db.bean(NotificationQueries.class, new NotificationQueries(new Notifications(db.em())));
        return as(TestCallers.staff(person), () -> queries.rows(false, 0, 10, Texts.CHINESE)).stream().map(told -> told.text()).toList();
    }

    /** Fails at the last step of the transaction. */
    private static final class Dying implements AuditTrail {
        @Override
        public void record(String action, String subjectType, String subjectId, Map<String, ?> details) {
            throw new IllegalStateException("the node is gone");
        }

        @Override
        public void recordAs(Actor actor, String action, String subjectType, String subjectId, Map<String, ?> details) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sight(String subjectType, String subjectId, Collection<String> fields) {
            throw new UnsupportedOperationException();
        }
    }
}
