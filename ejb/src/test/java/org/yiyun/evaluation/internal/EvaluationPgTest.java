package org.yiyun.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.evaluation.internal.EvaluationFixture.ANALYST;
import static org.yiyun.evaluation.internal.EvaluationFixture.BUREAU;
import static org.yiyun.evaluation.internal.EvaluationFixture.DISTRICT;
import static org.yiyun.evaluation.internal.EvaluationFixture.FIRST;
import static org.yiyun.evaluation.internal.EvaluationFixture.HOSPITAL;
import static org.yiyun.evaluation.internal.EvaluationFixture.LEADER;
import static org.yiyun.evaluation.internal.EvaluationFixture.PHARMACY;
import static org.yiyun.evaluation.internal.EvaluationFixture.SECOND;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.evaluation.CorrectionView;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.DecideCriteria;
import org.yiyun.evaluation.DecideObjection;
import org.yiyun.evaluation.EditCriteria;
import org.yiyun.evaluation.EnterScore;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.EvaluationView;
import org.yiyun.evaluation.EvidenceKind;
import org.yiyun.evaluation.EvidenceRow;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.GradeBand;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.ObjectionStatus;
import org.yiyun.evaluation.ObjectionView;
import org.yiyun.evaluation.OpenEvaluation;
import org.yiyun.evaluation.PeriodResult;
import org.yiyun.evaluation.RaiseObjection;
import org.yiyun.evaluation.ResultFilter;
import org.yiyun.evaluation.ResultRow;
import org.yiyun.evaluation.ResultView;
import org.yiyun.evaluation.ScoreView;
import org.yiyun.evaluation.UrgeCorrection;
import org.yiyun.evaluation.WeightedCriterion;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.task.TaskStatus;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** REQ-CMPL-07 from the criteria to the publication, and who sees what of it when. */
@Covers("CMPL-07")
class EvaluationPgTest {
    /** A Monday, 9 o'clock. */
    private static final Instant NOW = Instant.parse("2026-04-13T01:00:00Z");
    /** Five working days later, at the close. */
    private static final Instant UNTIL = Instant.parse("2026-04-20T09:30:00Z");
    private static final String Q1 = "2026-Q1";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final EvaluationFixture evaluations = new EvaluationFixture(db, NOW);

    @BeforeEach
    void institutions() {
        EvaluationFixture.institutions(db);
        EvaluationFixture.complaints(db);
        EvaluationFixture.ratings(db);
    }

    @Test
    void goesFromTheFiguresToThePublication() {
        approveShipped();
        assertThat(as(ANALYST, () -> evaluations.service.open(new OpenEvaluation(Q1)))).isEqualTo(new EvaluationView(
                Q1, EvaluationStatus.OPEN, 1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), NOW, null, null, null, null, null, 2, 2, 0,
                List.of(
                        new EvaluationView.GradeCount("优秀", InstitutionOutcome.COMMEND, 0),
                        new EvaluationView.GradeCount("良好", InstitutionOutcome.KEEP, 1),
                        new EvaluationView.GradeCount("合格", InstitutionOutcome.KEEP, 1),
                        new EvaluationView.GradeCount("不合格", InstitutionOutcome.CORRECT, 0)), 0));
        assertThat(fault(ANALYST, () -> evaluations.service.announce(Q1)))
                .isEqualTo(new FieldError("", "field.evaluation-incomplete", Map.of("count", 2L)));
        score(FIRST, "SETTLEMENT", "100", "对账单全部按时");
        score(SECOND, "SETTLEMENT", "20", "三个月逾期申报");

        assertThat(as(ANALYST, () -> evaluations.queries.rows(Q1, ResultFilter.ALL, 0, 10))).containsExactly(
                new ResultRow(FIRST, "甲医院", "440802", number("77.08"), "合格", InstitutionOutcome.KEEP, 0, 0),
                new ResultRow(SECOND, "乙药店", "440803", number("52.73"), "不合格", InstitutionOutcome.CORRECT, 0, 0));
        var best = as(ANALYST, () -> evaluations.queries.page(Q1, ResultFilter.ALL, new PageRequest(1, null)));
        assertThat(best.items()).extracting(ResultRow::institution).containsExactly(FIRST);
        assertThat(best.total()).isEqualTo(2);
        assertThat(as(ANALYST, () -> evaluations.queries.page(Q1, ResultFilter.ALL, new PageRequest(1, best.next())))).satisfies(next -> {
            assertThat(next.items()).extracting(ResultRow::institution).containsExactly(SECOND);
            assertThat(next.next()).isNull();
        });
        assertThat(as(ANALYST, () -> evaluations.service.announce(Q1)).objectionsUntil()).isEqualTo(UNTIL);
        as(HOSPITAL, () -> evaluations.service.object(Q1, FIRST, new RaiseObjection("SATISFACTION", "两星是误点")));
        assertThat(type(BUREAU, () -> evaluations.service.publish(Q1))).isEqualTo(ProblemType.INVALID);
        evaluations.time.advance(Duration.between(NOW, UNTIL).plusSeconds(1));
        assertThat(fault(BUREAU, () -> evaluations.service.publish(Q1)))
                .isEqualTo(new FieldError("", "field.evaluation-objections", Map.of("count", 1L)));
        as(BUREAU, () -> evaluations.service.decide(Q1, FIRST, 1, new DecideObjection(true, null, number("100"), "经核实更正")));
        assertThat(type(ANALYST, () -> evaluations.service.publish(Q1))).isEqualTo(ProblemType.FORBIDDEN);

        assertThat(as(BUREAU, () -> evaluations.service.publish(Q1)).status()).isEqualTo(EvaluationStatus.PUBLISHED);
        assertThat(as(HOSPITAL, () -> evaluations.queries.published(FIRST)))
                .containsExactly(new PeriodResult(Q1, number("95.83"), "优秀", InstitutionOutcome.COMMEND));
        assertThat(type(ANALYST, () -> evaluations.service.score(Q1, FIRST, new EnterScore("SETTLEMENT", number("1"), "x"))))
                .isEqualTo(ProblemType.EVALUATION_STATE);
        assertThatThrownBy(() -> db.sql("update evaluation_score set entered = 1, evidence = 'x', entered_by = 'x', entered_at = now()"))
                .hasMessageContaining("evaluation is published");
        assertThat(Rows.of(db, "select actor, action, subject_id from audit_entry where action like 'evaluation.%' order by id"))
                .containsExactly(
                        List.of("leader", "evaluation.criteria.decide", "1"), List.of("analyst", "evaluation.open", Q1),
                        List.of("analyst", "evaluation.score", Q1 + " " + FIRST), List.of("analyst", "evaluation.score", Q1 + " " + SECOND),
                        List.of("analyst", "evaluation.announce", Q1), List.of(FIRST, "evaluation.object", Q1 + " " + FIRST),
                        List.of("bureau", "evaluation.decide", Q1 + " " + FIRST), List.of("bureau", "evaluation.publish", Q1));
    }

    @Test
    void showsWhatTheResultOfAnInstitutionRestsOn() {
        approveShipped();
        String number = reportedInTheQuarter();
        open();
        score(SECOND, "SETTLEMENT", "20", "三个月逾期申报");
        assertThat(as(ANALYST, () -> evaluations.queries.result(Q1, SECOND))).isEqualTo(new ResultView(
                Q1, EvaluationStatus.OPEN, SECOND, "乙药店", number("52.73"), "不合格", InstitutionOutcome.CORRECT, List.of(
                        score("ATTITUDE", "服务态度（投诉数）", 30, FigureSource.COMPLAINTS, "0", "10", "被投诉次数，0 次满分，10 次及以上不得分",
                                "2.00", 2, "80.00", "80.00"),
                        new ScoreView("SETTLEMENT", "结算及时", 25, FigureSource.MANUAL, null, null, "按时申报和对账的情况，由经办人员按证据评分", null, 0,
                                null, number("20.00"), "三个月逾期申报", "analyst", NOW),
                        score("SATISFACTION", "满意率", 15, FigureSource.SATISFACTION, "100", "50", "四星和五星所占百分比", null, 0, null, null),
                        score("DETAIL", "报障记录不全率", 10, FigureSource.UNDETAILED, "0", "50", "报障未写明系统、模块或现象的百分比", null, 0, null, null),
                        score("REOPENED", "工单重开率", 10, FigureSource.REOPENED, "0", "20", "关闭后又重新打开的百分比", null, 0, null, null),
                        score("FEEDBACK", "评价参与率", 10, FigureSource.FEEDBACK, "100", "0", "请其评价的工单中作了评价的百分比", null, 0, null, null)),
                List.of(), List.of(), false, null, false, 1));
        assertThat(as(ANALYST, () -> evaluations.queries.rows(Q1, SECOND, "ATTITUDE"))).containsExactly(
                new EvidenceRow(EvidenceKind.COMPLAINT, "TS-20260115-0002", "态度生硬", Instant.parse("2026-01-15T03:00:00Z")),
                new EvidenceRow(EvidenceKind.COMPLAINT, "TS-20260115-0001", "不给清单", Instant.parse("2026-01-15T02:00:00Z")));
        assertThat(as(LEADER, () -> evaluations.queries.rows(Q1, SECOND, "ATTITUDE"))).as("may not see complaints").isEmpty();
        assertThat(as(ANALYST, () -> evaluations.queries.rows(Q1, FIRST, "SATISFACTION")).stream().map(EvidenceRow::text))
                .containsExactly("★★", "★★★★★ 很快");
        assertThat(as(ANALYST, () -> evaluations.queries.rows(Q1, FIRST, "DETAIL")).stream().map(EvidenceRow::number))
                .containsExactly(number);
        assertThat(as(ANALYST, () -> evaluations.queries.result(Q1, FIRST)).scores().stream().map(ScoreView::figure)).containsExactly(
                number("0.00"), null, number("50.00"), number("100.00"), number("0.00"), number("66.67"));
    }

    /** An institution knows nothing of what is not announced, and never anything of another's. */
    @Test
    void showsAnInstitutionItsOwnResultOnceItIsAnnounced() {
        approveShipped();
        open();
        score(FIRST, "SETTLEMENT", "100", "按时");
        score(SECOND, "SETTLEMENT", "20", "逾期");
        assertThat(as(HOSPITAL, () -> evaluations.queries.list())).isEmpty();
        assertThat(type(HOSPITAL, () -> evaluations.queries.get(Q1))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(HOSPITAL, () -> evaluations.queries.result(Q1, FIRST))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(HOSPITAL, () -> evaluations.queries.rows(Q1, FIRST, "ATTITUDE"))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(HOSPITAL, () -> evaluations.service.object(Q1, FIRST, new RaiseObjection(null, "不同意"))))
                .isEqualTo(ProblemType.NOT_FOUND);

        as(ANALYST, () -> evaluations.service.announce(Q1));

        assertThat(as(HOSPITAL, () -> evaluations.queries.rows(Q1, ResultFilter.ALL, 0, 10)).stream().map(ResultRow::institution))
                .containsExactly(FIRST);
        assertThat(as(HOSPITAL, () -> evaluations.queries.count(Q1, ResultFilter.ALL))).isEqualTo(1);
        assertThat(as(HOSPITAL, () -> evaluations.queries.get(Q1)).announcedBy()).as("by whom").isNull();
        assertThat(as(HOSPITAL, () -> evaluations.queries.result(Q1, FIRST)).scores().stream().map(ScoreView::enteredBy)).containsOnlyNulls();
        assertThat(type(HOSPITAL, () -> evaluations.queries.result(Q1, SECOND))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(HOSPITAL, () -> evaluations.queries.rows(Q1, SECOND, "ATTITUDE"))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(HOSPITAL, () -> evaluations.service.object(Q1, SECOND, new RaiseObjection(null, "不同意"))))
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(HOSPITAL, () -> evaluations.queries.published(FIRST))).isEmpty();
        assertThat(as(DISTRICT, () -> evaluations.queries.rows(Q1, ResultFilter.ALL, 0, 10)).stream().map(ResultRow::institution))
                .containsExactly(SECOND);
        assertThat(type(DISTRICT, () -> evaluations.service.publish(Q1))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(Rows.of(db, "select recipient, text_key from notification order by id"))
                .containsExactly(List.of(FIRST, "evaluation.notice.announced"));
    }

    @Test
    void takesOneObjectionAtATimeUntilTheLimit() {
        approveShipped();
        announced();
        as(PHARMACY, () -> evaluations.service.object(Q1, SECOND, new RaiseObjection(null, "不同意")));
        assertThat(fault(PHARMACY, () -> evaluations.service.object(Q1, SECOND, new RaiseObjection(null, "再说"))))
                .isEqualTo(new FieldError("text", "field.evaluation-waiting", Map.of()));
        assertThat(type(ANALYST, () -> evaluations.service.decide(Q1, SECOND, 1, new DecideObjection(false, null, null, "维持"))))
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(fault(BUREAU, () -> evaluations.service.decide(Q1, SECOND, 1, new DecideObjection(true, null, number("5"), "改"))))
                .as("of the whole result").isEqualTo(new FieldError("criterion", "field.required", Map.of()));
        var decided = as(BUREAU, () -> evaluations.service.decide(Q1, SECOND, 1, new DecideObjection(false, null, null, "证据充分，维持")));
        assertThat(decided.objections()).containsExactly(new ObjectionView(
                1, null, "不同意", SECOND, NOW, ObjectionStatus.REJECTED, "证据充分，维持", "bureau", NOW, null, null, null));
        assertThat(decided.total()).isEqualTo(number("52.73"));
        assertThat(type(BUREAU, () -> evaluations.service.decide(Q1, SECOND, 1, new DecideObjection(false, null, null, "x"))))
                .isEqualTo(ProblemType.NOT_FOUND);
        evaluations.time.advance(Duration.between(NOW, UNTIL).plusSeconds(1));
        assertThat(fault(PHARMACY, () -> evaluations.service.object(Q1, SECOND, new RaiseObjection(null, "晚了"))))
                .isEqualTo(new FieldError("text", "field.evaluation-late", Map.of("until", UNTIL.toString())));
    }

    /** Whoever announced it, or gave points, neither decides on an objection nor publishes. */
    @Test
    void isDecidedBySomebodyElse() {
        approveShipped();
        open();
        score(FIRST, "SETTLEMENT", "100", "按时");
        as(LEADER, () -> evaluations.service.score(Q1, SECOND, new EnterScore("SETTLEMENT", number("20"), "逾期")));
        as(ANALYST, () -> evaluations.service.announce(Q1));
        as(PHARMACY, () -> evaluations.service.object(Q1, SECOND, new RaiseObjection("SETTLEMENT", "不同意")));
        assertThat(type(LEADER, () -> evaluations.service.decide(Q1, SECOND, 1, new DecideObjection(false, null, null, "维持"))))
                .isEqualTo(ProblemType.SAME_PERSON);
        var clerk = TestCallers.staff("clerk", Permission.EVALUATION_READ, Permission.EVALUATION_OBJECT, Permission.EVALUATION_APPROVE);
        as(clerk, () -> evaluations.service.object(Q1, FIRST, new RaiseObjection(null, "代为登记")));
        assertThat(type(clerk, () -> evaluations.service.decide(Q1, FIRST, 1, new DecideObjection(false, null, null, "维持"))))
                .as("raised it").isEqualTo(ProblemType.SAME_PERSON);
        var decided = as(BUREAU, () -> evaluations.service.decide(Q1, SECOND, 1, new DecideObjection(true, null, number("60"), "一个月逾期")));
        assertThat(decided.objections()).containsExactly(new ObjectionView(
                1, "SETTLEMENT", "不同意", SECOND, NOW, ObjectionStatus.ACCEPTED, "一个月逾期", "bureau", NOW, "SETTLEMENT", number("20.00"),
                number("60.00")));
        assertThat(decided.total()).isEqualTo(number("70.91"));
    }

    @Test
    void keepsPointsOfPeopleWhenFiguresAreCountedAgain() {
        approveShipped();
        open();
        score(FIRST, "ATTITUDE", "40", "暗访发现态度问题");
        db.sql("delete from satisfaction_rating where stars = 2");
        as(ANALYST, () -> evaluations.service.refresh(Q1));
        var scores = as(ANALYST, () -> evaluations.queries.result(Q1, FIRST)).scores();
        assertThat(scores.get(0)).isEqualTo(new ScoreView("ATTITUDE", "服务态度（投诉数）", 30, FigureSource.COMPLAINTS, number("0"), number("10"),
                "被投诉次数，0 次满分，10 次及以上不得分", number("0.00"), 0, number("100.00"), number("40.00"), "暗访发现态度问题", "analyst", NOW));
        assertThat(scores.get(2).figure()).isEqualTo(number("100.00"));
    }

    @Test
    void opensAPeriodThatIsOverOnce() {
        assertThat(fault(ANALYST, () -> evaluations.service.open(new OpenEvaluation(Q1))))
                .isEqualTo(new FieldError("period", "field.evaluation-criteria", Map.of("first", LocalDate.of(2026, 1, 1))));
        approveShipped();
        assertThat(fault(ANALYST, () -> evaluations.service.open(new OpenEvaluation("2026-Q2"))))
                .isEqualTo(new FieldError("period", "field.evaluation-over", Map.of("last", LocalDate.of(2026, 6, 30))));
        assertThat(fault(ANALYST, () -> evaluations.service.open(new OpenEvaluation("Q1"))))
                .isEqualTo(new FieldError("period", "field.evaluation-period", Map.of()));
        assertThat(type(DISTRICT, () -> evaluations.service.open(new OpenEvaluation(Q1)))).isEqualTo(ProblemType.FORBIDDEN);
        open();
        assertThat(type(ANALYST, () -> evaluations.service.open(new OpenEvaluation(Q1)))).isEqualTo(ProblemType.ALREADY_EXISTS);
    }

    @Test
    void letsAnotherPersonApproveCriteria() {
        approveShipped();
        var draft = as(LEADER, () -> evaluations.criteria.draft(criteria(60, "REOPENED")));
        assertThat(as(HOSPITAL, () -> evaluations.criteria.versions()).stream().map(CriteriaView::number)).as("no drafts").containsExactly(1);
        assertThat(type(HOSPITAL, () -> evaluations.criteria.get(2))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(draft.status()).isEqualTo(CriteriaStatus.DRAFT);
        assertThat(draft.number()).isEqualTo(2);
        assertThat(type(ANALYST, () -> evaluations.criteria.draft(criteria(60, "REOPENED")))).isEqualTo(ProblemType.CONFLICT);
        as(ANALYST, () -> evaluations.criteria.edit(2, criteria(70, "REOPENED"), draft.version()));
        assertThat(type(ANALYST, () -> evaluations.criteria.edit(2, criteria(70, "REOPENED"), draft.version())))
                .isEqualTo(ProblemType.STALE_DATA);
        assertThat(type(LEADER, () -> evaluations.criteria.decide(2, new DecideCriteria(true, "可行"), null)))
                .as("began it").isEqualTo(ProblemType.SAME_PERSON);
        var approved = as(BUREAU, () -> evaluations.criteria.decide(2, new DecideCriteria(true, "可行"), null));
        assertThat(approved.status()).isEqualTo(CriteriaStatus.APPROVED);
        assertThat(approved.editors()).containsExactly("analyst", "leader");
        assertThat(approved.criteria().stream().map(WeightedCriterion::weight)).containsExactly(70, 30);
        assertThat(approved.bands().stream().map(GradeBand::grade)).as("the best first").containsExactly("好", "差");
        assertThat(type(BUREAU, () -> evaluations.criteria.decide(2, new DecideCriteria(false, "不行"), null)))
                .isEqualTo(ProblemType.CONFLICT);
        open();
        assertThat(as(ANALYST, () -> evaluations.queries.get(Q1)).criteria()).as("in force on its first day").isEqualTo(1);
    }

    @Test
    void tellsAllFaultsOfCriteriaAtOnce() {
        var wrong = new EditCriteria("标准", LocalDate.of(2026, 1, 1), "修订",
                List.of(new WeightedCriterion("A", "甲", 60, FigureSource.REOPENED, number("1"), number("1.0"), null),
                        new WeightedCriterion("A", "乙", 30, FigureSource.MANUAL, null, null, null)),
                List.of(new GradeBand("好", number("80"), InstitutionOutcome.KEEP), new GradeBand("好", number("60"), InstitutionOutcome.KEEP)));
        var problem = catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> evaluations.criteria.draft(wrong)));
        assertThat(problem.errors()).containsExactly(
                new FieldError("criteria", "field.evaluation-weights", Map.of("sum", 90)),
                new FieldError("criteria[0].best", "field.evaluation-ends", Map.of()),
                new FieldError("criteria[1].code", "field.evaluation-twice", Map.of("code", "A")),
                new FieldError("bands[1].grade", "field.evaluation-band", Map.of()),
                new FieldError("bands", "field.evaluation-lowest", Map.of()));
    }

    /** After the publication somebody is given the correction of a bad institution as a task; a good one is not urged. */
    @Test
    void urgesBadOnesToCorrect() {
        approveShipped();
        announced();
        var urge = new UrgeCorrection("一个月内补齐逾期申报", "engineer", 20);
        assertThat(type(BUREAU, () -> evaluations.service.urge(Q1, SECOND, urge))).isEqualTo(ProblemType.EVALUATION_STATE);
        evaluations.time.advance(Duration.between(NOW, UNTIL).plusSeconds(1));
        as(BUREAU, () -> evaluations.service.publish(Q1));
        assertThat(fault(BUREAU, () -> evaluations.service.urge(Q1, FIRST, urge)))
                .isEqualTo(new FieldError("", "field.evaluation-outcome", Map.of("grade", "合格")));
        var urged = as(BUREAU, () -> evaluations.service.urge(Q1, SECOND, urge));
        assertThat(urged.urgeable()).isTrue();
        assertThat(urged.corrections()).containsExactly(new CorrectionView(
                1, "一个月内补齐逾期申报", "engineer", "RW-20260420-0001", TaskStatus.ASSIGNED, Instant.parse("2026-05-20T09:30:00Z"), false, null));
        assertThat(as(PHARMACY, () -> evaluations.queries.result(Q1, SECOND)).corrections()).isEmpty();
        assertThat(Rows.of(db, "select title, owner, giver from task"))
                .containsExactly(List.of("督促整改：乙药店（2026-Q1 评价）", "engineer", "bureau"));
    }

    @Test
    void filtersResults() {
        approveShipped();
        announced();
        as(PHARMACY, () -> evaluations.service.object(Q1, SECOND, new RaiseObjection(null, "不同意")));
        assertThat(found(new ResultFilter("医院", null, Set.of(), false, false))).containsExactly(FIRST);
        assertThat(found(new ResultFilter("p9999", null, Set.of(), false, false))).containsExactly(SECOND);
        assertThat(found(new ResultFilter(null, null, Set.of(InstitutionOutcome.CORRECT), false, false))).containsExactly(SECOND);
        assertThat(found(new ResultFilter(null, "合格", Set.of(), false, false))).containsExactly(FIRST);
        assertThat(found(new ResultFilter(null, null, Set.of(), true, false))).containsExactly(SECOND);
        assertThat(found(new ResultFilter(null, null, Set.of(), false, true))).isEmpty();
        assertThat(as(ANALYST, () -> evaluations.queries.export(Q1, ResultFilter.ALL)).stream().map(ResultView::institution))
                .containsExactly(FIRST, SECOND);
        assertThat(Rows.of(db, "select subject_id, details from audit_entry where action = 'evaluation.export'"))
                .containsExactly(List.of(Q1, "{\"rows\":2}"));
    }

    private List<String> found(ResultFilter filter) {
        return as(ANALYST, () -> evaluations.queries.rows(Q1, filter, 0, 10)).stream().map(ResultRow::institution).toList();
    }

    private void announced() {
        open();
        score(FIRST, "SETTLEMENT", "100", "按时");
        score(SECOND, "SETTLEMENT", "20", "逾期");
        as(ANALYST, () -> evaluations.service.announce(Q1));
    }

    private void approveShipped() {
        as(LEADER, () -> evaluations.criteria.decide(1, new DecideCriteria(true, "同意"), 0));
    }

    private void open() {
        as(ANALYST, () -> evaluations.service.open(new OpenEvaluation(Q1)));
    }

    private void score(String institution, String criterion, String points, String evidence) {
        as(ANALYST, () -> evaluations.service.score(Q1, institution, new EnterScore(criterion, number(points), evidence)));
    }

    /** The fault stands in the period of the evaluation. */
    private String reportedInTheQuarter() {
        return EvaluationFixture.undetailedFault(db, Instant.parse("2026-02-02T01:00:00Z"));
    }

    private static EditCriteria criteria(int weight, String code) {
        return new EditCriteria("标准", LocalDate.of(2026, 4, 1), "修订",
                List.of(new WeightedCriterion(code, "工单重开率", weight, FigureSource.REOPENED, number("0"), number("20"), null),
                        new WeightedCriterion("SPOT", "现场检查", 100 - weight, FigureSource.MANUAL, null, null, null)),
                List.of(new GradeBand("差", number("0"), InstitutionOutcome.CORRECT), new GradeBand("好", number("60"), InstitutionOutcome.KEEP)));
    }

    private static ScoreView score(
            String code, String name, int weight, FigureSource source, String best, String worst, String note, String figure, long rows,
            String proposed, String points) {
        return new ScoreView(code, name, weight, source, number(best), number(worst), note, figure == null ? null : number(figure), rows,
                proposed == null ? null : number(proposed), points == null ? null : number(points), null, null, null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static <T> ProblemType type(Caller caller, Supplier<T> call) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, call)).type();
    }

    private static <T> FieldError fault(Caller caller, Supplier<T> call) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, call)).errors().get(0);
    }
}
