package org.yiyun.servicecheck.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.servicecheck.internal.CheckFixture.DESK;
import static org.yiyun.servicecheck.internal.CheckFixture.DISTRICT;
import static org.yiyun.servicecheck.internal.CheckFixture.ENGINEER;
import static org.yiyun.servicecheck.internal.CheckFixture.LEADER;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.engine.Sampling;
import org.yiyun.security.Caller;
import org.yiyun.servicecheck.AddMember;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.servicecheck.CheckItemView;
import org.yiyun.servicecheck.CheckRhythm;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.servicecheck.DrawSample;
import org.yiyun.servicecheck.EndCheck;
import org.yiyun.servicecheck.EndMember;
import org.yiyun.servicecheck.JudgeTicket;
import org.yiyun.servicecheck.MemberView;
import org.yiyun.servicecheck.RecordFinding;
import org.yiyun.servicecheck.ServiceCheckRow;
import org.yiyun.task.TaskStatus;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** REQ-CMPL-08 from the plan to the close, with a sample that can be drawn again and corrections that are followed up. */
@Covers("CMPL-08")
class ServiceCheckPgTest {
    /** A Wednesday, 9 o'clock: the month before is over. */
    private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");
    /** Close of the third working day after March. */
    private static final Instant DUE = Instant.parse("2026-04-03T09:30:00Z");
    /** Close of the third working day from now on, behind the days of 清明: for what came to be after its own due day. */
    private static final String LATE = "2026-04-07T09:30:00Z";
    private static final Instant IN_MARCH = Instant.parse("2026-03-16T01:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final String NUMBER = "JC-20260401-0001";
    private static final String TASK = "RW-20260401-0001";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final CheckFixture checks = new CheckFixture(db, NOW);

    @BeforeEach
    void people() {
        CheckFixture.people(db);
    }

    @Test
    void comesToBeIsDrawnJudgedCorrectedAndClosed() {
        var frame = march();
        begun();
        var drawn = as(DESK, () -> checks.service.draw(NUMBER, new DrawSample(7L)));
        var sample = Sampling.draw(frame, 2, 7);
        assertThat(drawn).isEqualTo(new CheckView(
                NUMBER, "坐席服务抽查", "受理是否及时、记录是否完整", MARCH, LocalDate.of(2026, 3, 31), "desk", CheckStatus.DRAWN, DUE, false, 2, 7L,
                3, Sampling.digest(frame), NOW, List.of(
                        new CheckItemView(1, sample.get(0), null, null), new CheckItemView(2, sample.get(1), null, null)),
                List.of(), null, null, null, null, null, true, false, 1));
        as(DESK, () -> checks.service.judge(NUMBER, 1, new JudgeTicket(CheckVerdict.PASS, null)));
        assertThat(fault(DESK, () -> checks.service.report(NUMBER, new EndCheck("小结"))))
                .isEqualTo(new FieldError("text", "field.check-unjudged", Map.of("count", 1L)));
        assertThat(fault(DESK, () -> checks.service.judge(NUMBER, 2, new JudgeTicket(CheckVerdict.FAIL, null))))
                .isEqualTo(new FieldError("remark", "field.check-remark", Map.of()));
        as(DESK, () -> checks.service.judge(NUMBER, 2, new JudgeTicket(CheckVerdict.FAIL, "未记录系统")));
        assertThat(fault(DESK, () -> checks.service.report(NUMBER, new EndCheck("小结"))))
                .isEqualTo(new FieldError("text", "field.check-unfound", Map.of("tickets", sample.get(1))));
        var found = as(DESK, () -> checks.service.find(NUMBER, finding(sample.get(1)))).findings();
        assertThat(found).containsExactly(new CheckFindingView(
                1, sample.get(1), "记录不完整", "补录并培训", "engineer", TASK, TaskStatus.ASSIGNED, Instant.parse("2026-04-09T09:30:00Z"), false,
                null));
        as(DESK, () -> checks.service.report(NUMBER, new EndCheck("合格一张，不合格一张")));
        assertThat(fault(LEADER, () -> checks.service.close(NUMBER, new EndCheck("同意"))))
                .isEqualTo(new FieldError("text", "field.check-open", Map.of("tasks", TASK)));
        checks.correct(TASK, DESK);

        var closed = as(LEADER, () -> checks.service.close(NUMBER, new EndCheck("整改到位")));
        assertThat(closed.status()).isEqualTo(CheckStatus.CLOSED);
        assertThat(closed.findings()).containsExactly(new CheckFindingView(
                1, sample.get(1), "记录不完整", "补录并培训", "engineer", TASK, TaskStatus.CONFIRMED, Instant.parse("2026-04-09T09:30:00Z"), false,
                "已补录并培训"));
        assertThat(as(LEADER, () -> checks.queries.rows(CheckFilter.ALL, 0, 10))).containsExactly(new ServiceCheckRow(
                NUMBER, "坐席服务抽查", MARCH, LocalDate.of(2026, 3, 31), "desk", CheckStatus.CLOSED, DUE, false, 2, 1, 1, closed.version()));
        assertThat(Rows.of(db, "select actor, action from audit_entry where action like 'servicecheck.%' order by id")).containsExactly(
                List.of("leader", "servicecheck.member.add"), List.of("leader", "servicecheck.plan"),
                List.of("leader", "servicecheck.begin"), List.of("desk", "servicecheck.draw"),
                List.of("desk", "servicecheck.judge"), List.of("desk", "servicecheck.judge"), List.of("desk", "servicecheck.find"),
                List.of("desk", "servicecheck.report"), List.of("leader", "servicecheck.close"));
        assertThat(Rows.of(db, "select recipient, text_key from notification where text_key like 'servicecheck.%' order by id"))
                .containsExactly(List.of("desk", "servicecheck.notice.DUE"), List.of("leader", "servicecheck.notice.REPORTED"));
        assertThatThrownBy(() -> db.sql("update service_check_finding set text = 'x'")).hasMessageContaining("append-only");
    }

    /** Complaints, what was closed in other months, and the checker's own tickets are not in the frame. */
    @Test
    void drawsFromWhatOthersClosedInThePeriod() {
        var frame = march();
        CheckFixture.closed(db, IN_MARCH.plusSeconds(60), "desk");
        CheckFixture.closed(db, Instant.parse("2026-02-16T01:00:00Z"), "engineer");
        CheckFixture.closed(db, NOW, "engineer");
        begun();
        var drawn = as(DESK, () -> checks.service.draw(NUMBER, new DrawSample(null)));
        assertThat(drawn.frameSize()).isEqualTo(3);
        assertThat(drawn.frameDigest()).isEqualTo(Sampling.digest(frame));
        assertThat(drawn.items().stream().map(CheckItemView::ticket))
                .as("drawn again by the seed that is kept").isEqualTo(Sampling.draw(frame, 2, drawn.seed()));
        assertThat(type(DESK, () -> checks.service.draw(NUMBER, new DrawSample(null)))).isEqualTo(ProblemType.CHECK_STATE);
    }

    @Test
    void refusesAnEmptyFrame() {
        begun();
        assertThat(fault(DESK, () -> checks.service.draw(NUMBER, new DrawSample(null))))
                .isEqualTo(new FieldError("seed", "field.check-frame", Map.of()));
    }

    /** The members take turns, and each period has one check however often is looked. */
    @Test
    void comesToBeOnceForEachPeriodThatIsOver() {
        as(LEADER, () -> checks.group.plan(CheckFixture.plan(LocalDate.of(2026, 1, 20), CheckRhythm.MONTH)));
        checks.look();
        assertThat(as(LEADER, () -> checks.queries.count(CheckFilter.ALL))).as("nobody is in the group").isZero();
        checks.member("leader");
        checks.member("desk");
        checks.look();
        checks.look();
        assertThat(as(LEADER, () -> checks.queries.rows(CheckFilter.ALL, 0, 10)).stream()
                .map(row -> List.of(row.first().toString(), row.checker(), row.dueAt().toString()))).containsExactly(
                List.of("2026-03-01", "desk", DUE.toString()), List.of("2026-02-01", "leader", LATE),
                List.of("2026-01-01", "desk", LATE));
        checks.time.advance(Duration.ofDays(30));
        checks.look();
        assertThat(as(LEADER, () -> checks.queries.count(CheckFilter.ALL))).isEqualTo(4);
        var first = as(LEADER, () -> checks.queries.page(CheckFilter.ALL, new PageRequest(3, null)));
        var last = as(LEADER, () -> checks.queries.page(CheckFilter.ALL, new PageRequest(3, first.next())));
        assertThat(first.total()).isEqualTo(4);
        assertThat(Stream.concat(first.items().stream(), last.items().stream()).map(row -> row.first().getMonthValue()))
                .containsExactly(4, 3, 2, 1);
        assertThat(last.next()).isNull();
        assertThat(type(DISTRICT, () -> checks.queries.page(CheckFilter.ALL, new PageRequest(3, null)))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void remindsBeforeAndAfterTheDueDayOnce() {
        begun();
        at("2026-04-02T01:00:00Z");
        at("2026-04-02T01:05:00Z");
        at("2026-04-03T09:31:00Z");
        at("2026-04-07T01:00:00Z");
        assertThat(Rows.of(db, "select recipient, text_key from notification where text_key like 'servicecheck.%' order by id"))
                .containsExactly(List.of("desk", "servicecheck.notice.DUE"), List.of("desk", "servicecheck.notice.REMIND"),
                        List.of("desk", "servicecheck.notice.OVERDUE"), List.of("desk", "servicecheck.notice.OVERDUE"));
        assertThat(as(LEADER, () -> checks.queries.rows(new CheckFilter(Set.of(), null, true), 0, 9)).stream().map(ServiceCheckRow::number))
                .containsExactly(NUMBER);
    }

    private void at(String moment) {
        checks.time.advance(Duration.between(checks.time.instant(), Instant.parse(moment)));
        checks.look();
    }

    @Test
    void isWorkedOnByItsCheckerAndClosedByAnother() {
        march();
        begun();
        assertThat(type(LEADER, () -> checks.service.draw(NUMBER, new DrawSample(null)))).isEqualTo(ProblemType.FORBIDDEN);
        as(DESK, () -> checks.service.draw(NUMBER, new DrawSample(1L)));
        assertThat(type(LEADER, () -> checks.service.judge(NUMBER, 1, new JudgeTicket(CheckVerdict.PASS, null))))
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(type(DESK, () -> checks.service.judge(NUMBER, 3, new JudgeTicket(CheckVerdict.PASS, null))))
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(fault(DESK, () -> checks.service.find(NUMBER, finding("T0"))))
                .isEqualTo(new FieldError("ticket", "field.check-ticket", Map.of("id", "T0")));
        assertThat(type(LEADER, () -> checks.service.close(NUMBER, new EndCheck("同意")))).isEqualTo(ProblemType.CHECK_STATE);
        as(DESK, () -> checks.service.judge(NUMBER, 1, new JudgeTicket(CheckVerdict.PASS, null)));
        as(DESK, () -> checks.service.judge(NUMBER, 2, new JudgeTicket(CheckVerdict.PASS, null)));
        as(DESK, () -> checks.service.report(NUMBER, new EndCheck("全部合格")));
        var chief = new Caller("desk", "desk", Caller.Kind.STAFF, LEADER.permissions(), LEADER.scope(), null);
        assertThat(type(chief, () -> checks.service.close(NUMBER, new EndCheck("同意")))).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(type(DISTRICT, () -> checks.queries.get(NUMBER))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(type(ENGINEER, () -> checks.queries.get(NUMBER))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(type(LEADER, () -> checks.queries.get("JC-0"))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void keepsWhoIsInTheGroupWhen() {
        assertThat(fault(LEADER, () -> checks.group.add(new AddMember("analyst", MARCH, null))))
                .isEqualTo(new FieldError("login", "field.check-member", Map.of("id", "analyst")));
        db.sql("insert into user_region (user_id, region) values (2, '440802')");
        assertThat(fault(LEADER, () -> checks.group.add(new AddMember("desk", MARCH, null)))).as("sees a part of the city")
                .isEqualTo(new FieldError("login", "field.check-member", Map.of("id", "desk")));
        db.sql("delete from user_region");
        checks.member("desk");
        assertThat(fault(LEADER, () -> checks.group.add(new AddMember("desk", LocalDate.of(2026, 5, 1), null))))
                .isEqualTo(new FieldError("login", "field.check-twice", Map.of("id", "desk")));
        assertThat(fault(LEADER, () -> checks.group.end(1, new EndMember(LocalDate.of(2026, 2, 1)))))
                .isEqualTo(new FieldError("until", "field.order", Map.of()));
        assertThat(as(LEADER, () -> checks.group.end(1, new EndMember(LocalDate.of(2026, 3, 31)))))
                .isEqualTo(new MemberView(1, "desk", MARCH, LocalDate.of(2026, 3, 31), false));
        as(LEADER, () -> checks.group.add(new AddMember("desk", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31))));
        assertThat(as(LEADER, () -> checks.group.members())).containsExactly(
                new MemberView(2, "desk", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 12, 31), true),
                new MemberView(1, "desk", MARCH, LocalDate.of(2026, 3, 31), false));
        assertThat(fault(LEADER, () -> checks.group.plan(CheckFixture.plan(LocalDate.of(2020, 1, 1), CheckRhythm.QUARTER))))
                .isEqualTo(new FieldError("from", "field.check-start", Map.of("min", LocalDate.of(2025, 4, 1))));
    }

    @Test
    void aPlanOfYearsAgoCanBeChanged() {
        as(LEADER, () -> checks.group.plan(CheckFixture.plan(MARCH, CheckRhythm.QUARTER)));
        checks.time.advance(Duration.ofDays(500));
        var same = CheckFixture.plan(MARCH, CheckRhythm.QUARTER);
        var known = as(LEADER, () -> checks.group.plans()).get(0);
        assertThat(as(LEADER, () -> checks.group.replan(known.id(), same, known.version())).from()).isEqualTo(MARCH);
        var earlier = CheckFixture.plan(MARCH.minusDays(1), CheckRhythm.QUARTER);
        assertThat(fault(LEADER, () -> checks.group.replan(known.id(), earlier, null)).key()).isEqualTo("field.check-start");
    }

    @Test
    void anEndDoesNotReachIntoAnotherTimeInTheGroup() {
        checks.member("desk");
        as(LEADER, () -> checks.group.end(1, new EndMember(LocalDate.of(2026, 3, 31))));
        as(LEADER, () -> checks.group.add(new AddMember("desk", LocalDate.of(2026, 4, 1), null)));
        assertThat(fault(LEADER, () -> checks.group.end(1, new EndMember(LocalDate.of(2026, 4, 1)))))
                .isEqualTo(new FieldError("until", "field.check-twice", Map.of("id", "desk")));
    }

    /** Nobody else could go on with a check of somebody who has left. */
    @Test
    void givesNoCheckToWhoMayNoLongerWorkOnIt() {
        checks.member("leader");
        checks.member("desk");
        db.sql("update app_user set status = 'DISABLED' where login = 'desk'");
        checks.plan(LocalDate.of(2026, 3, 10));
        assertThat(as(LEADER, () -> checks.queries.rows(CheckFilter.ALL, 0, 10))).extracting(ServiceCheckRow::checker).containsExactly("leader");
    }

    @Test
    void isPrinted() throws IOException {
        march();
        begun();
        as(DESK, () -> checks.service.draw(NUMBER, new DrawSample(7L)));
        as(DESK, () -> checks.service.find(NUMBER, finding(null)));
        var file = as(LEADER, () -> checks.queries.report(NUMBER, Locale.CHINESE));
        assertThat(file.name()).isEqualTo("服务质量检查报告-" + NUMBER + ".docx");
        assertThat(as(LEADER, () -> checks.queries.report(NUMBER, Locale.CHINESE)).content()).as("the same bytes").isEqualTo(file.content());
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.content())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("坐席服务抽查", "林晓", "记录不完整", "补录并培训", "陈志远", "周文");
        }
    }

    /** Three tickets of the engineer's that were closed in March. */
    private static List<String> march() {
        return List.of(CheckFixture.closed(db, IN_MARCH, "engineer"), CheckFixture.closed(db, IN_MARCH.plusSeconds(10), "engineer"),
                CheckFixture.closed(db, IN_MARCH.plusSeconds(20), "engineer"));
    }

    private void begun() {
        checks.member("desk");
        checks.plan(LocalDate.of(2026, 3, 10));
        checks.look();
    }

    private static RecordFinding finding(String ticket) {
        return new RecordFinding(ticket, "记录不完整", "补录并培训", "engineer", 5);
    }

    private static <T> ProblemType type(Caller caller, Supplier<T> call) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, call)).type();
    }

    private static <T> FieldError fault(Caller caller, Supplier<T> call) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, call)).errors().get(0);
    }
}
