package org.yiyun.complaint.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.complaint.internal.ComplaintFixture.DESK;
import static org.yiyun.complaint.internal.ComplaintFixture.ENGINEER;
import static org.yiyun.complaint.internal.ComplaintFixture.LEADER;
import static org.yiyun.complaint.internal.ComplaintFixture.OFFICER;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.complaint.Complainant;
import org.yiyun.complaint.ComplaintAbout;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintCommand.Accept;
import org.yiyun.complaint.ComplaintCommand.AssignHandler;
import org.yiyun.complaint.ComplaintCommand.CloseComplaint;
import org.yiyun.complaint.ComplaintCommand.Communicate;
import org.yiyun.complaint.ComplaintCommand.Coordinate;
import org.yiyun.complaint.ComplaintCommand.Name;
import org.yiyun.complaint.ComplaintCommand.Note;
import org.yiyun.complaint.ComplaintCommand.ReopenComplaint;
import org.yiyun.complaint.ComplaintCommand.Reply;
import org.yiyun.complaint.ComplaintCommand.Report;
import org.yiyun.complaint.ComplaintCounts;
import org.yiyun.complaint.ComplaintCounts.Line;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintReceipt;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintSubject;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.complaint.ComplaintView;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** The procedure of REQ-CMPL-02 from the first word to the reopening, suggestions, praise and their figures. */
class ComplaintPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String NUMBER = "TS-20260302-0001";
    private static final ComplaintFilter ALL = ComplaintFilter.ALL;
    private static final PageRequest FIRST = PageRequest.first(10);
    private static final List<ComplaintCommand> WHOLE_WAY = List.of(
            new Report("重要客户"), new Accept(), new Communicate("已致电"), new Coordinate("现场核实"), new Reply("道歉并补偿"),
            new CloseComplaint("培训不足", "服务礼仪培训", null));

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final ComplaintFixture complaints = new ComplaintFixture(db, NOW);

    @BeforeEach
    void people() {
        ComplaintFixture.people(db);
    }

    @Covers("CMPL-02")
    @Test
    void takesEveryStepInItsOrder() {
        assertThat(as(DESK, () -> complaints.service.register(about("engineer")))).isEqualTo(
                new ComplaintReceipt(NUMBER, ComplaintKind.COMPLAINT, NOW, 0));
        goTheWholeWay();

        assertThat(as(OFFICER, () -> complaints.queries.get(NUMBER))).isEqualTo(new ComplaintView(
                NUMBER, ComplaintKind.COMPLAINT, false, ComplaintChannel.PHONE, "到场晚了两个小时", ComplaintStatus.CLOSED,
                new ComplaintSubject("E001", "陈志远", "YY", null), new Complainant("黎*", "139****1001"), "complaints", null, "道歉并补偿",
                "培训不足", "服务礼仪培训", null, NOW, NOW, "desk", null, null, false, NOW, NOW.plus(Duration.ofDays(15)),
                List.of(ComplaintVerb.REOPEN, ComplaintVerb.COMMENT), 6));
        assertThat(as(OFFICER, () -> complaints.queries.history(NUMBER))).containsExactly(
                new ComplaintEventView(1, "RECORDED", NOW, "desk", Map.of("kind", "COMPLAINT", "channel", "PHONE")),
                new ComplaintEventView(2, "REPORT", NOW, "complaints", Map.of("remark", "重要客户")),
                new ComplaintEventView(3, "ACCEPT", NOW, "complaints", Map.of()),
                new ComplaintEventView(4, "COMMUNICATE", NOW, "complaints", Map.of("text", "已致电")),
                new ComplaintEventView(5, "COORDINATE", NOW, "complaints", Map.of("text", "现场核实")),
                new ComplaintEventView(6, "REPLY", NOW, "complaints", Map.of("solution", "道歉并补偿")),
                new ComplaintEventView(7, "CLOSE", NOW, "complaints", Map.of("cause", "培训不足", "training", "服务礼仪培训")));
        assertThat(Rows.of(db, "select recipient, subject, page, text_key from notification order by recipient")).containsExactly(
                List.of("leader", NUMBER, "/complaint.xhtml?number=" + NUMBER, "complaint.notice.reported"),
                List.of("leader2", NUMBER, "/complaint.xhtml?number=" + NUMBER, "complaint.notice.reported"));
        assertThat(Rows.of(db, "select actor, action, details::jsonb ->> 'to' from audit_entry where subject_type = 'complaint' "
                + "and subject_id = '" + NUMBER + "' order by id")).containsExactly(
                Arrays.asList("desk", "complaint.register", null),
                List.of("complaints", "complaint.report", "REPORTED"), List.of("complaints", "complaint.accept", "ACCEPTED"),
                List.of("complaints", "complaint.communicate", "COMMUNICATED"),
                List.of("complaints", "complaint.coordinate", "COORDINATED"),
                List.of("complaints", "complaint.reply", "REPLIED"), List.of("complaints", "complaint.close", "CLOSED"));
        assertThatThrownBy(() -> db.sql("update complaint_event set actor = 'x'")).hasMessageContaining("append-only");
    }

    /** Whatever is not the next step is refused, in words that say which is. */
    @Covers("CMPL-02")
    @Test
    void refusesEveryStepThatIsNotNext() {
        register(about("engineer"));
        for (var next : WHOLE_WAY) {
            for (var other : WHOLE_WAY) {
                if (other != next) {
                    assertThatThrownBy(() -> apply(OFFICER, other)).isInstanceOfSatisfying(BusinessException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.COMPLAINT_STATE));
                }
            }
            apply(OFFICER, next);
        }
        assertThat(detail(() -> apply(OFFICER, new Accept())))
                .isEqualTo(NUMBER + " 目前是“已办结”，不能“受理”；下一步应为“重新办理”。");
        apply(OFFICER, new ReopenComplaint("没有补偿"));
        assertThat(detail(() -> apply(OFFICER, new Accept()))).isEqualTo(NUMBER + " 目前是“已记录”，不能“受理”；下一步应为“报送领导”。");
    }

    @Test
    void reopensWithinTheWindowAndBeginsAnew() {
        register(about("engineer"));
        goTheWholeWay();
        complaints.time.advance(Duration.ofDays(15));
        var reopened = apply(OFFICER, new ReopenComplaint("没有补偿"));
        assertThat(reopened.status()).isEqualTo(ComplaintStatus.RECORDED);
        assertThat(reopened.next()).isEqualTo(ComplaintVerb.REPORT);
        assertThat(reopened.closedAt()).isNull();
        goTheWholeWay();
        complaints.time.advance(Duration.ofDays(15).plusSeconds(1));
        assertThat(as(OFFICER, () -> complaints.queries.get(NUMBER)).verbs()).containsExactly(ComplaintVerb.COMMENT);
        assertThat(error(() -> apply(OFFICER, new ReopenComplaint("仍不满意")))).isEqualTo("reason: 办结已超过 15 天，不能重新办理；请重新登记。");
    }

    @Covers("CMPL-03")
    @Test
    void closesAComplaintOnlyWithCauseTrainingOrRequirement() {
        register(about("engineer"));
        WHOLE_WAY.subList(0, 5).forEach(step -> apply(OFFICER, step));
        assertThat(error(() -> apply(OFFICER, new CloseComplaint(" ", null, null)))).isEqualTo("cause: 投诉办结须至少填写一项：原因、培训或需求。");
        assertThat(as(OFFICER, () -> complaints.queries.get(NUMBER)).status()).isEqualTo(ComplaintStatus.REPLIED);
        assertThat(apply(OFFICER, new CloseComplaint(null, null, "增加预约改期提醒")).requirement()).isEqualTo("增加预约改期提醒");
    }

    @Covers("CMPL-03")
    @Test
    void aSuggestionIsAnsweredAndPraiseOnlyReported() {
        register(request(ComplaintKind.SUGGESTION, false, null));
        WHOLE_WAY.subList(0, 5).forEach(step -> apply(OFFICER, step));
        assertThat(apply(OFFICER, new CloseComplaint(null, null, null)).status()).isEqualTo(ComplaintStatus.CLOSED);

        register(request(ComplaintKind.PRAISE, true, "desk"));
        var praise = "TS-20260302-0002";
        as(OFFICER, () -> complaints.service.apply(praise, new Report(null), null));
        assertThat(as(OFFICER, () -> complaints.queries.get(praise)).verbs()).containsExactly(
                ComplaintVerb.CLOSE, ComplaintVerb.NAME, ComplaintVerb.COMMENT);
        as(OFFICER, () -> complaints.service.apply(praise, new CloseComplaint(null, null, null), null));
        assertThat(error(() -> register(request(ComplaintKind.COMPLAINT, true, null)))).isEqualTo("letter: 只有表扬可以标为表扬信。");
    }

    @Test
    void thePersonComplainedAboutIsNeitherToldNorItsHandler() {
        register(about("leader"));
        apply(OFFICER, new Report(null));
        assertThat(Rows.of(db, "select recipient from notification")).containsExactly(List.of("leader2"));
        var leader2 = TestCallers.staff("leader2", Permission.COMPLAINT_READ, Permission.COMPLAINT_LEAD);
        for (var nobody : List.of("leader", "engineer", "gone", "unknown")) {
            assertThat(error(() -> apply(leader2, new AssignHandler(nobody))))
                    .isEqualTo("handler: “" + nobody + "”没有处理投诉的权限，或不能处理本件，请指定其他人。");
        }
        assertThat(apply(leader2, new AssignHandler("complaints")).handler()).isEqualTo("complaints");
        assertThat(Rows.of(db, "select recipient, text_key from notification where recipient = 'complaints'"))
                .containsExactly(List.of("complaints", "complaint.notice.assigned"));
        assertThat(error(() -> apply(leader2Handling(), new Name("C001", null, null))))
                .isEqualTo("staff: 现在的处理人就是此人，请先由负责人指定其他人处理，再更正对象。");
        assertThat(error(() -> apply(OFFICER, new Name("C001", null, null)))).isEqualTo("staff: 不能登记或指向本人，请由其他人登记。");
        assertThat(error(() -> register(about("complaints")))).isEqualTo("about.staff: 不能登记或指向本人，请由其他人登记。");
    }

    private static Caller leader2Handling() {
        return TestCallers.staff("leader2", Permission.COMPLAINT_READ, Permission.COMPLAINT_HANDLE);
    }

    @Test
    void isNotReportedToNobody() {
        db.sql("delete from user_role where user_id = 2");
        register(about("leader"));
        assertThat(error(() -> apply(OFFICER, new Report(null))))
                .isEqualTo("remark: 没有可以报送的负责人，请系统管理员给负责人授予“听取投诉报送”权限。");
    }

    @Test
    void refusesWhoAndWhatStandsInNoRegister() {
        var wrong = new RegisterComplaint(ComplaintKind.COMPLAINT, ComplaintChannel.VISIT, false, "x", null,
                new ComplaintAbout("Z999", "ZZ", "H0"), null, null);
        assertThatThrownBy(() -> register(wrong)).isInstanceOfSatisfying(BusinessException.class, problem ->
                assertThat(problem.errors()).extracting("path").containsExactly("about.staff", "about.organisation", "about.institution"));
        var ticket = new RegisterComplaint(
                ComplaintKind.COMPLAINT, ComplaintChannel.VISIT, false, "x", null, null, "T20260302-999999", null);
        assertThat(error(() -> register(ticket))).isEqualTo("ticket: 没有这一项：T20260302-999999。");
    }

    @Covers("CMPL-02")
    @Test
    void onlyTheConfiguredStepsHaveALimit() {
        var limited = new ComplaintFixture(db, NOW, "REPORT=PT4H", "REPLY=P5D");
        as(OFFICER, () -> limited.service.register(about("engineer")));
        assertThat(as(OFFICER, () -> limited.queries.get(NUMBER)).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        limited.time.advance(Duration.ofHours(5));
        assertThat(as(OFFICER, () -> limited.queries.get(NUMBER)).overdue()).isTrue();
        assertThat(as(OFFICER, () -> limited.service.apply(NUMBER, new Report(null), null)).dueAt()).isNull();
        assertThat(as(OFFICER, () -> limited.service.apply(NUMBER, new Accept(), null)).dueAt()).isNull();
        as(OFFICER, () -> limited.service.apply(NUMBER, new Communicate("已致电"), null));
        var last = as(OFFICER, () -> limited.service.apply(NUMBER, new Coordinate("核实"), null));
        assertThat(last.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(5)).plus(Duration.ofDays(5)));
        assertThat(as(OFFICER, () -> limited.service.apply(NUMBER, new Note("补充"), null)).dueAt()).isEqualTo(last.dueAt());
    }

    @Test
    void showsTheComplainantToWhoMayAndRecordsTheSight() {
        register(about("engineer"));
        var trusted = TestCallers.staff("trusted", Permission.COMPLAINT_READ, Permission.PERSONAL_DATA_READ);
        assertThat(as(trusted, () -> complaints.queries.get(NUMBER)).complainant()).isEqualTo(new Complainant("黎某", "13900001001"));
        assertThat(as(trusted, () -> complaints.queries.list(ALL, FIRST)).items()).extracting("complainant").containsExactly("黎*");
        assertThat(Rows.of(db, "select actor, subject_id from audit_entry where action = 'personal-data.sight'"))
                .containsExactly(List.of("trusted", NUMBER));
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
        register(about("engineer"));
        apply(OFFICER, new Report(null));
        assertThatThrownBy(() -> as(LEADER, () -> complaints.service.apply(NUMBER, new Accept(), 0)))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE_DATA));
        var reader = TestCallers.staff("reader", Permission.COMPLAINT_READ);
        assertThatThrownBy(() -> as(reader, () -> complaints.service.apply(NUMBER, new Accept(), null)))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Covers({"CMPL-05", "RPT-05"})
    @Test
    void countsComplaintsAndPraiseForTheAssessment() {
        register(about("engineer"));
        register(about("E001"));
        register(request(ComplaintKind.PRAISE, true, "engineer"));
        register(request(ComplaintKind.PRAISE, false, "X001"));
        register(request(ComplaintKind.SUGGESTION, false, null));
        complaints.time.advance(Duration.ofDays(31));
        register(about("engineer"));

        assertThat(as(OFFICER, () -> complaints.queries.counts(null, null))).isEqualTo(new ComplaintCounts(
                List.of(new Line("2026-03", "2026-03", 2, 1, 2, 1), new Line("2026-04", "2026-04", 1, 0, 0, 0)),
                List.of(new Line("E001", "陈志远", 3, 0, 1, 1), new Line("X001", "无账号", 0, 0, 1, 0)),
                List.of(new Line("YY", "YY", 3, 0, 1, 1), new Line("YB-CK", "YB-CK", 0, 0, 1, 0)),
                List.of()));
        assertThat(as(OFFICER, () -> complaints.queries.counts(NOW.plus(Duration.ofDays(30)), null)).staff())
                .containsExactly(new Line("E001", "陈志远", 1, 0, 0, 0));
        assertThat(as(ENGINEER, () -> complaints.queries.counts(null, null)).staff())
                .containsExactly(new Line("X001", "无账号", 0, 0, 1, 0));
    }

    @Test
    void theDemonstrationHasSomeOfEachKindOnce() {
        var demo = new DemoComplaints(db.em());
        db.runInTransaction(em -> demo.load());
        db.runInTransaction(em -> demo.load());
        assertThat(Rows.of(db, """
                select c.kind, c.status, c.event_count, count(*) from complaint c join complaint_event e on e.complaint_id = c.id
                group by c.id, c.kind, c.status, c.event_count order by c.id""")).containsExactly(
                List.of("COMPLAINT", "REPORTED", 2, 2L), List.of("COMPLAINT", "COMMUNICATED", 4, 4L),
                List.of("COMPLAINT", "CLOSED", 7, 7L), List.of("SUGGESTION", "ACCEPTED", 3, 3L), List.of("PRAISE", "CLOSED", 3, 3L));
        assertThat(as(OFFICER, () -> complaints.queries.count(ALL))).isEqualTo(5);
        assertThat(as(ENGINEER, () -> complaints.queries.count(ALL))).isEqualTo(4);
    }

    private void goTheWholeWay() {
        WHOLE_WAY.forEach(step -> apply(OFFICER, step));
    }

    private void register(RegisterComplaint request) {
        as(OFFICER, () -> complaints.service.register(request));
    }

    private ComplaintView apply(Caller caller, ComplaintCommand command) {
        return as(caller, () -> complaints.service.apply(NUMBER, command, null));
    }

    private static RegisterComplaint about(String staff) {
        return request(ComplaintKind.COMPLAINT, false, staff);
    }

    private static RegisterComplaint request(ComplaintKind kind, boolean letter, @Nullable String staff) {
        return new RegisterComplaint(kind, ComplaintChannel.PHONE, letter, "到场晚了两个小时", new Complainant("黎某", "13900001001"),
                new ComplaintAbout(staff, null, null), null, null);
    }

    private static String detail(ThrowingCallable refused) {
        return ProblemTexts.detail(Texts.CHINESE, problem(refused));
    }

    private static String error(ThrowingCallable refused) {
        var error = problem(refused).errors().get(0);
        return error.path() + ": " + ProblemTexts.error(Texts.CHINESE, error);
    }

    private static BusinessException problem(ThrowingCallable refused) {
        return catchThrowableOfType(BusinessException.class, refused);
    }
}
