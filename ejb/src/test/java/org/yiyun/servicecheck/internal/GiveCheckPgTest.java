package org.yiyun.servicecheck.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yiyun.servicecheck.internal.CheckFixture.DESK;
import static org.yiyun.servicecheck.internal.CheckFixture.LEADER;
import static org.yiyun.servicecheck.internal.CheckFixture.closed;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.organisation.HeldItem;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.DrawSample;
import org.yiyun.servicecheck.GiveCheck;
import org.yiyun.servicecheck.JudgeTicket;
import org.yiyun.servicecheck.MemberView;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

@Covers({"CMPL-08", "PER-04"})
class GiveCheckPgTest {
    private static final Instant NOW = Instant.parse("2026-04-02T01:00:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private CheckFixture checks;
    private String number;

    @BeforeEach
    void beginACheckOfDesk() {
        CheckFixture.people(db);
        closed(db, Instant.parse("2026-03-10T01:00:00Z"), "engineer");
        closed(db, Instant.parse("2026-03-11T01:00:00Z"), "engineer");
        checks = new CheckFixture(db, NOW);
        checks.member("desk");
        checks.plan(LocalDate.of(2026, 3, 1));
        number = as(LEADER, () -> checks.queries.rows(CheckFilter.ALL, 0, 10)).get(0).number();
    }

    @Test
    void anotherCheckerGoesOnWithWhatIsThere() {
        as(DESK, () -> checks.service.draw(number, new DrawSample(7L)));
        as(DESK, () -> checks.service.judge(number, 1, new JudgeTicket(CheckVerdict.PASS, null)));

        var given = as(LEADER, () -> checks.service.give(number, new GiveCheck("leader", "调离")));

        assertThat(given.checker()).isEqualTo("leader");
        assertThat(given.status()).isEqualTo(CheckStatus.DRAWN);
        assertThat(given.count(CheckVerdict.PASS)).isEqualTo(1);
        assertThat(as(LEADER, () -> checks.service.judge(number, 2, new JudgeTicket(CheckVerdict.PASS, null))).mine()).isTrue();
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(DESK, () -> checks.service.judge(number, 2, new JudgeTicket(CheckVerdict.PASS, null)))).type().slug()).isEqualTo("forbidden");
        assertThat(Rows.of(db, "select recipient from notification where text_key = 'servicecheck.notice.GIVEN'")).containsExactly(List.of("leader"));
    }

    @Test
    void refusesWhoMayNotCheck() {
        as(DESK, () -> checks.service.draw(number, new DrawSample(7L)));
        assertThat(errors("desk")).containsExactly("checker field.check-same");
        assertThat(errors("engineer")).containsExactly("checker field.check-member");
        db.sql("insert into user_role (user_id, role_code) values (3, 'leader')");
        assertThat(errors("engineer")).containsExactly("checker field.check-own");
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(DESK, () -> checks.service.give(number, new GiveCheck("leader", "调离")))).type().slug()).isEqualTo("forbidden");
    }

    @Test
    void whoLeavesHandsOverTheCheckAndThePlaceInTheGroup() {
        var items = db.inTransaction(em -> checks.held.of("desk"));
        assertThat(items).containsExactly(
                HeldItem.of("SERVICE_CHECK", number, "坐席服务抽查 2026-03-01"), HeldItem.of("SERVICE_GROUP", "1", "desk"));

        db.runInTransaction(em -> Callers.runAs(Caller.system("handover"),
                () -> items.forEach(item -> checks.held.handOver(item, "desk", "leader", "人员更换"))));

        List<HeldItem> left = db.inTransaction(em -> checks.held.of("desk"));
        assertThat(left).isEmpty();
        assertThat(as(LEADER, () -> checks.queries.get(number)).checker()).isEqualTo("leader");
        assertThat(as(LEADER, () -> checks.group.members())).extracting(MemberView::login, MemberView::from, MemberView::until)
                .containsExactlyInAnyOrder(
                        tuple("desk", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 2)),
                        tuple("leader", LocalDate.of(2026, 4, 3), null));
    }

    private List<String> errors(String checker) {
        return catchThrowableOfType(BusinessException.class, () -> as(LEADER, () -> checks.service.give(number, new GiveCheck(checker, "调离"))))
                .errors().stream().map((FieldError error) -> error.path() + " " + error.key()).toList();
    }
}
