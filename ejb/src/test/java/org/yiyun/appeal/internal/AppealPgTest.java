package org.yiyun.appeal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.appeal.internal.AppealFixture.BUREAU;
import static org.yiyun.appeal.internal.AppealFixture.ELSEWHERE;
import static org.yiyun.appeal.internal.AppealFixture.ENGINEER;
import static org.yiyun.appeal.internal.AppealFixture.LEADER;
import static org.yiyun.appeal.internal.AppealFixture.OFFICER;
import static org.yiyun.appeal.internal.AppealFixture.STRANGER;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.appeal.AppealCommand;
import org.yiyun.appeal.AppealCommand.AcceptAppeal;
import org.yiyun.appeal.AppealCommand.DecideAppeal;
import org.yiyun.appeal.AppealCommand.FileAppeal;
import org.yiyun.appeal.AppealCommand.ReviewAppeal;
import org.yiyun.appeal.AppealCommand.WithdrawAppeal;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.appeal.AppealRow;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.AppealView;
import org.yiyun.appeal.FindingKind;
import org.yiyun.appeal.ServeFinding;
import org.yiyun.audit.AuditFilter;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestLeases;

/** REQ-CMPL-06 from the outcome of a complaint to the decision on the appeal, and who sees and does what of it. */
@Covers("CMPL-06")
class AppealPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    /** Five working days later, at the close; three; fifteen. */
    private static final Instant UNTIL = Instant.parse("2026-03-09T09:30:00Z");
    private static final Instant ACCEPT_BY = Instant.parse("2026-03-05T09:30:00Z");
    private static final Instant DECIDE_BY = Instant.parse("2026-03-23T09:30:00Z");
    private static final String COMPLAINT = "TS-20260301-0001";
    private static final String NUMBER = "JL-20260302-0001";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final AppealFixture appeals = new AppealFixture(db, NOW);

    @BeforeEach
    void people() {
        AppealFixture.people(db);
    }

    @Test
    void goesFromTheOutcomeToTheDecision() {
        assertThat(serve(OFFICER)).isEqualTo(view(
                AppealStatus.SERVED, COMPLAINT, null, null, null, null, null, null, null, null, List.of(), 0));
        assertThat(appeals.apply(ENGINEER, NUMBER, new FileAppeal("高速封路，已电话说明", "撤销扣分"))).isEqualTo(view(
                AppealStatus.APPEALED, null, ACCEPT_BY, "高速封路，已电话说明", "撤销扣分", null, null, null, null, null,
                List.of(AppealVerb.WITHDRAW), 1));
        assertThat(type(BUREAU, new DecideAppeal(AppealDecision.REVOKED, null, "x"))).as("not its turn").isEqualTo(ProblemType.APPEAL_STATE);
        assertThat(appeals.apply(BUREAU, NUMBER, new AcceptAppeal(null)).dueAt()).isEqualTo(DECIDE_BY);
        assertThat(type(BUREAU, new DecideAppeal(AppealDecision.REVOKED, null, "x"))).as("no review").isEqualTo(ProblemType.APPEAL_STATE);
        appeals.apply(BUREAU, NUMBER, new ReviewAppeal("调取通话记录，属实"));
        assertThat(fault(() -> appeals.apply(BUREAU, NUMBER, new DecideAppeal(AppealDecision.REVOKED, BigDecimal.ONE, "属实"))))
                .isEqualTo(new FieldError("points", "field.appeal-points", Map.of()));

        assertThat(appeals.apply(BUREAU, NUMBER, new DecideAppeal(AppealDecision.CHANGED, new BigDecimal("-1"), "情有可原，减为扣 1 分")))
                .isEqualTo(view(AppealStatus.DECIDED, null, null, "高速封路，已电话说明", "撤销扣分", AppealDecision.CHANGED, "情有可原，减为扣 1 分",
                        new BigDecimal("-1.00"), "bureau", NOW, List.of(), 4));
        assertThat(as(BUREAU, () -> appeals.queries.history(NUMBER))).containsExactly(
                new AppealEventView(1, "SERVED", NOW, "complaints", Map.of("until", UNTIL.toString())),
                new AppealEventView(2, "APPEAL", NOW, "engineer", Map.of("reason", "高速封路，已电话说明", "claim", "撤销扣分")),
                new AppealEventView(3, "ACCEPT", NOW, "bureau", Map.of()),
                new AppealEventView(4, "REVIEW", NOW, "bureau", Map.of("text", "调取通话记录，属实")),
                new AppealEventView(5, "DECIDE", NOW, "bureau",
                        Map.of("decision", "CHANGED", "text", "情有可原，减为扣 1 分", "points", "-1")));
        assertThat(as(ENGINEER, () -> appeals.queries.history(NUMBER)).get(3))
                .as("what a review found is not for the person").isEqualTo(new AppealEventView(4, "REVIEW", NOW, "bureau", Map.of()));
        assertThat(Rows.of(db, "select recipient, text_key from notification where text_key like 'appeal.%' order by id")).containsExactly(
                List.of("engineer", "appeal.notice.SERVED"), List.of("bureau", "appeal.notice.APPEAL"),
                List.of("leader", "appeal.notice.APPEAL"), List.of("complaints", "appeal.notice.APPEAL"),
                List.of("engineer", "appeal.notice.ACCEPT"), List.of("engineer", "appeal.notice.DECIDE"),
                List.of("complaints", "appeal.notice.DECIDE"));
        assertThat(Rows.of(db, "select actor, action from audit_entry where subject_type = 'appeal' order by id")).containsExactly(
                List.of("complaints", "appeal.serve"), List.of("engineer", "appeal.appeal"), List.of("bureau", "appeal.accept"),
                List.of("bureau", "appeal.review"), List.of("bureau", "appeal.decide"));
        assertThatThrownBy(() -> db.sql("update appeal_event set actor = 'x'")).hasMessageContaining("append-only");
    }

    /** ADR 070: the person has every permission there is and still learns nothing but what was served. */
    @Test
    void showsThePersonNothingOfTheComplaint() {
        serve(OFFICER);
        var seen = as(ENGINEER, () -> appeals.queries.get(NUMBER));
        assertThat(seen).isEqualTo(view(
                AppealStatus.SERVED, null, null, null, null, null, null, null, null, null, List.of(AppealVerb.APPEAL), 0));
        assertThat(as(ENGINEER, () -> appeals.queries.history(NUMBER)).toString()).doesNotContain("TS-");
        assertThat(as(ENGINEER, () -> appeals.audit.search(AuditFilter.ALL, PageRequest.first(100))).items().toString())
                .contains(NUMBER).doesNotContain(COMPLAINT);
        assertThat(Rows.of(db, "select * from notification where recipient = 'engineer'").toString()).contains(NUMBER).doesNotContain("TS-");
        assertThat(Rows.of(db, "select details ->> 'text' from complaint_event where type = 'COMMENT'"))
                .as("for those who see the complaint").containsExactly(List.of("处理结论已送达本人，编号 " + NUMBER + "。"));
    }

    @Test
    void isDecidedBySomebodyWhoHadNoPartInIt() {
        appeals.reply(COMPLAINT);
        appeals.serve(LEADER, ofComplaint(COMPLAINT));
        appeals.apply(ENGINEER, NUMBER, new FileAppeal("不属实", "撤销"));
        assertThat(type(LEADER, new AcceptAppeal(null))).as("served it").isEqualTo(ProblemType.APPEAL_PART);
        assertThat(type(OFFICER, new AcceptAppeal(null))).as("handles the complaint").isEqualTo(ProblemType.APPEAL_PART);
        assertThat(type(ENGINEER, new AcceptAppeal(null))).as("is the person").isEqualTo(ProblemType.APPEAL_PART);
        assertThat(type(BUREAU, new WithdrawAppeal(null))).as("is not the person").isEqualTo(ProblemType.APPEAL_PART);
        assertThat(type(STRANGER, new AcceptAppeal(null))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(ELSEWHERE, new AcceptAppeal(null))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(appeals.apply(BUREAU, NUMBER, new AcceptAppeal(null)).status()).isEqualTo(AppealStatus.ACCEPTED);
        assertThat(appeals.apply(ENGINEER, NUMBER, new WithdrawAppeal("想通了")).status()).isEqualTo(AppealStatus.WITHDRAWN);
        assertThat(type(ENGINEER, new FileAppeal("再来", "撤销"))).isEqualTo(ProblemType.APPEAL_STATE);
    }

    @Test
    void mayBeAppealedAgainstUntilTheLimit() {
        serve(OFFICER);
        appeals.time.advance(Duration.between(NOW, UNTIL));
        assertThat(as(ENGINEER, () -> appeals.queries.get(NUMBER)).verbs()).containsExactly(AppealVerb.APPEAL);
        appeals.time.advance(Duration.ofSeconds(1));
        assertThat(as(ENGINEER, () -> appeals.queries.get(NUMBER)).verbs()).isEmpty();
        assertThat(fault(() -> appeals.apply(ENGINEER, NUMBER, new FileAppeal("晚了", "撤销"))))
                .isEqualTo(new FieldError("reason", "field.appeal-late", Map.of("until", UNTIL.toString())));
    }

    /** Each limit that goes by is told once to those who may decide, by the node that has the role. */
    @Test
    void tellsOfALimitThatWentByOnce() {
        serve(OFFICER);
        appeals.apply(ENGINEER, NUMBER, new FileAppeal("不属实", "撤销"));
        var lost = TestLeases.take(db, "appeal");
        var lease = TestLeases.take(db, "appeal");
        assertThat(told(lease)).as("not yet").isZero();
        appeals.time.advance(Duration.between(NOW, ACCEPT_BY).plusSeconds(1));
        assertThat(told(lost)).as("another node's").isZero();
        assertThat(told(lease)).isEqualTo(1);
        assertThat(told(lease)).isZero();
        appeals.apply(BUREAU, NUMBER, new AcceptAppeal(null));
        appeals.time.advance(Duration.ofDays(30));
        assertThat(told(lease)).as("of the next limit").isEqualTo(1);
        assertThat(Rows.of(db, "select recipient, count(*) from notification where text_key = 'appeal.notice.OVERDUE' group by 1 order by 1"))
                .containsExactly(List.of("bureau", 2L), List.of("leader", 2L));
        assertThat(as(ENGINEER, () -> appeals.queries.get(NUMBER)).version()).as("no change of the finding").isEqualTo(2);
    }

    private int told(Lease lease) {
        return as(Caller.system("appeal"), () -> appeals.service.tellOverdue(lease));
    }

    @Test
    void isServedOfAnAnsweredComplaintOnce() {
        assertThat(fault(() -> appeals.serve(OFFICER, ofComplaint(COMPLAINT)))).as("not replied to")
                .isEqualTo(new FieldError("complaint", "field.appeal-complaint", Map.of()));
        serve(OFFICER);
        assertThat(problem(() -> appeals.serve(LEADER, ofComplaint(COMPLAINT))).type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(problem(() -> appeals.serve(STRANGER, ofComplaint(COMPLAINT))).type()).as("sees no complaint")
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> appeals.serve(ENGINEER, ofComplaint(COMPLAINT))).type()).as("is about the caller")
                .isEqualTo(ProblemType.NOT_FOUND);
        appeals.reply("TS-20260301-0002");
        assertThat(fault(() -> appeals.serve(OFFICER, ofComplaint("TS-20260301-0002"))))
                .isEqualTo(new FieldError("complaint", "field.appeal-nobody", Map.of()));
        appeals.reply("TS-20260301-0003");
        assertThat(fault(() -> appeals.serve(OFFICER, ofComplaint("TS-20260301-0003"))))
                .isEqualTo(new FieldError("complaint", "field.appeal-account", Map.of()));
    }

    @Test
    void tellsWhatIsWrongWithAFinding() {
        assertThat(fault(() -> appeals.serve(OFFICER, finding(FindingKind.ASSESSMENT, null, "complaints", "得分 80"))))
                .isEqualTo(new FieldError("person", "field.appeal-self", Map.of()));
        assertThat(fault(() -> appeals.serve(OFFICER, finding(FindingKind.ASSESSMENT, null, null, "得分 80"))))
                .isEqualTo(new FieldError("person", "field.required", Map.of()));
        assertThat(fault(() -> appeals.serve(OFFICER, finding(FindingKind.ASSESSMENT, COMPLAINT, "engineer", "得分 80"))))
                .isEqualTo(new FieldError("complaint", "field.appeal-one", Map.of()));
        assertThat(fault(() -> appeals.serve(OFFICER, finding(FindingKind.CHECK, null, "nobody", "抽查不合格"))))
                .isEqualTo(new FieldError("person", "field.appeal-person", Map.of("id", "nobody")));
        assertThat(fault(() -> appeals.serve(OFFICER, finding(FindingKind.CHECK, null, "engineer", "来人电话 13900001001"))))
                .isEqualTo(new FieldError("text", "field.appeal-personal", Map.of()));
        db.sql("delete from user_role where role_code = 'leader'");
        db.sql("insert into user_region (user_id, region) values (4, '4408'), (3, '440811')");
        assertThat(appeals.serve(OFFICER, finding(FindingKind.CHECK, null, "engineer", "抽查不合格")).status()).isEqualTo(AppealStatus.SERVED);
        db.sql("update user_region set region = '440811' where user_id = 4");
        assertThat(fault(() -> appeals.serve(OFFICER, finding(FindingKind.CHECK, null, "engineer", "抽查不合格"))))
                .isEqualTo(new FieldError("", "field.appeal-deciders", Map.of()));
    }

    @Test
    void listsWhatConcernsTheReader() {
        serve(OFFICER);
        var other = appeals.serve(LEADER, finding(FindingKind.ASSESSMENT, null, "complaints", "三月得分 80")).number();
        assertThat(as(ENGINEER, () -> appeals.queries.rows(new AppealFilter(Set.of(), Set.of(), "engineer", null, false), 0, 9)))
                .containsExactly(new AppealRow(
                        NUMBER, FindingKind.COMPLAINT, "engineer", "迟到两小时，未提前告知", AppealStatus.SERVED, null, NOW, UNTIL, null, false, 0));
        assertThat(numbers(OFFICER, AppealFilter.ALL)).containsExactly(other, NUMBER);
        assertThat(numbers(STRANGER, AppealFilter.ALL)).isEmpty();
        assertThat(numbers(ELSEWHERE, AppealFilter.ALL)).isEmpty();
        assertThat(numbers(BUREAU, new AppealFilter(Set.of(), Set.of(FindingKind.ASSESSMENT), null, "三月", false)))
                .containsExactly(other);
        appeals.apply(ENGINEER, NUMBER, new FileAppeal("不属实", "撤销"));
        assertThat(numbers(BUREAU, new AppealFilter(Set.of(), Set.of(), null, null, true))).isEmpty();
        appeals.time.advance(Duration.between(NOW, ACCEPT_BY).plusSeconds(1));
        assertThat(numbers(BUREAU, new AppealFilter(Set.of(), Set.of(), null, null, true))).containsExactly(NUMBER);
        var page = as(BUREAU, () -> appeals.queries.list(AppealFilter.ALL, PageRequest.first(1)));
        assertThat(page.items().stream().map(AppealRow::number)).containsExactly(other);
        assertThat(as(BUREAU, () -> appeals.queries.list(AppealFilter.ALL, new PageRequest(1, page.next()))).items().stream()
                .map(AppealRow::number)).containsExactly(NUMBER);
    }

    private List<String> numbers(Caller caller, AppealFilter filter) {
        return as(caller, () -> appeals.queries.rows(filter, 0, 9)).stream().map(AppealRow::number).toList();
    }

    private AppealView serve(Caller caller) {
        appeals.reply(COMPLAINT);
        return appeals.serve(caller, ofComplaint(COMPLAINT));
    }

    private static ServeFinding ofComplaint(String complaint) {
        return new ServeFinding(FindingKind.COMPLAINT, complaint, null, "迟到两小时，未提前告知", "服务规范第 3 条", "批评教育", new BigDecimal("-2"));
    }

    private static ServeFinding finding(FindingKind kind, @Nullable String complaint, @Nullable String person, String text) {
        return new ServeFinding(kind, complaint, person, text, null, null, null);
    }

    private static AppealView view(
            AppealStatus status, @Nullable String complaint, @Nullable Instant dueAt, @Nullable String reason, @Nullable String claim,
            @Nullable AppealDecision decision, @Nullable String text, @Nullable BigDecimal points, @Nullable String decidedBy,
            @Nullable Instant decidedAt, List<AppealVerb> verbs, int version) {
        return new AppealView(
                NUMBER, FindingKind.COMPLAINT, complaint, "engineer", "YY", "迟到两小时，未提前告知", "服务规范第 3 条", "批评教育",
                new BigDecimal("-2.00"), status, "complaints", NOW, UNTIL, dueAt, false, reason, claim, decision, text, points, decidedBy,
                decidedAt, verbs, version);
    }

    private ProblemType type(Caller caller, AppealCommand command) {
        return problem(() -> appeals.apply(caller, NUMBER, command)).type();
    }

    private static <T> BusinessException problem(Supplier<T> call) {
        return catchThrowableOfType(BusinessException.class, call::get);
    }

    private static <T> FieldError fault(Supplier<T> call) {
        return problem(call).errors().get(0);
    }
}
