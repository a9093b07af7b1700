package org.yiyun.standardization.review.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.standardization.internal.StandardFixture.ANALYST;
import static org.yiyun.standardization.internal.StandardFixture.BOTH;
import static org.yiyun.standardization.internal.StandardFixture.BUREAU;
import static org.yiyun.standardization.internal.StandardFixture.COUNTY;
import static org.yiyun.standardization.internal.StandardFixture.FIRST;
import static org.yiyun.standardization.internal.StandardFixture.HOSPITAL;
import static org.yiyun.standardization.internal.StandardFixture.OTHER;
import static org.yiyun.standardization.internal.StandardFixture.SECOND_ANALYST;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.standardization.internal.StandardFixture;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.OpenReview;
import org.yiyun.standardization.review.ProposeCriteria;
import org.yiyun.standardization.review.ReviewCommands.CancelReview;
import org.yiyun.standardization.review.ReviewCommands.CorrectFault;
import org.yiyun.standardization.review.ReviewCommands.EnterReviewPoints;
import org.yiyun.standardization.review.ReviewCommands.EvaluateReview;
import org.yiyun.standardization.review.ReviewCommands.JudgeMatch;
import org.yiyun.standardization.review.ReviewCommands.RecheckFault;
import org.yiyun.standardization.review.ReviewCommands.RecordFault;
import org.yiyun.standardization.review.ReviewCriterion;
import org.yiyun.standardization.review.ReviewFilter;
import org.yiyun.standardization.review.ReviewRow;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewView;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Reviews from their opening to the reports. */
@Covers({"STD-03", "STD-05"})
class ReviewPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final String NUMBER = "GB-2026-00001";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    private final StandardFixture standard = new StandardFixture(DB);

    @BeforeEach
    void prepare() {
        standard.prepare();
        for (int i = 1; i <= 5; i++) {
            standard.own(i, FIRST, "WESTERN_CHINESE_DRUG", "Y" + i, "XA02AXX095A00101010000" + i);
        }
        standard.own(6, FIRST, "WESTERN_CHINESE_DRUG", "Y6", "");
    }

    private ReviewView open(int size, Integer seed) {
        return as(ANALYST, () -> standard.reviews.open(new OpenReview(FIRST, size, seed)));
    }

    private static ProblemType problem(Runnable work) {
        try {
            work.run();
            throw new AssertionError("nothing was refused");
        } catch (BusinessException problem) {
            return problem.type();
        }
    }

    private static List<String> faults(Runnable work) {
        try {
            work.run();
            return List.of();
        } catch (BusinessException problem) {
            return problem.errors().stream().map(error -> error.path() + " " + error.key()).toList();
        }
    }

    private void enter(String criterion, int points) {
        as(ANALYST, () -> standard.reviews.enter(NUMBER, new EnterReviewPoints(criterion, BigDecimal.valueOf(points), "现场查看"), null));
    }

    private void judgeAll(int size) {
        for (int i = 1; i <= size; i++) {
            int line = i;
            as(ANALYST, () -> standard.reviews.judge(NUMBER, new JudgeMatch(line, true, null), null));
        }
    }

    private void proof(Caller caller, int fault) {
        as(caller, () -> {
            try {
                return standard.reviews.attach(NUMBER, fault, "整改.txt", new ByteArrayInputStream("已改正".getBytes(UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static List<String> points(ReviewView view) {
        return view.points().stream().map(one -> one.criterion() + " " + one.points() + " " + one.evidence()).toList();
    }

    @Test
    void worksOutWhatTheDataTells() {
        ReviewView opened = open(2, 17);
        assertThat(opened).extracting(ReviewView::number, ReviewView::status, ReviewView::criteriaVersion, ReviewView::frame, ReviewView::total)
                .containsExactly(NUMBER, ReviewStatus.OPEN, 1, 5, null);
        // DRUG 83.33 of fourteen codes, the rest unknown
        assertThat(points(opened)).containsExactly(
                "SHARE 5.95 14 项编码中 1 项完成率已知", "VERIFIED 0.00 14 项编码中 0 项已核验或已验收", "SAMPLE null 系统没有可用的数据，由人工评分",
                "LOADED null 系统没有可用的数据，由人工评分", "ORGANISATION null null");

        ReviewView judged = as(ANALYST, () -> standard.reviews.judge(NUMBER, new JudgeMatch(1, false, "规格不符"), null));
        assertThat(points(judged).get(2)).isEqualTo("SAMPLE 0.00 抽查 1 条，正确 0 条");
        assertThat(points(as(ANALYST, () -> standard.reviews.judge(NUMBER, new JudgeMatch(2, true, null), null))).get(2))
                .isEqualTo("SAMPLE 50.00 抽查 2 条，正确 1 条");
        assertThat(faults(() -> as(ANALYST, () -> standard.reviews.judge(NUMBER, new JudgeMatch(2, false, " "), null))))
                .containsExactly("note field.review.why-wrong");
        assertThat(faults(() -> enter("SHARE", 100))).as("what is worked out").containsExactly("criterion field.review.worked-out");
        enter("LOADED", 90);
        enter("LOADED", 80);
        standard.own(7, FIRST, "TCM_PIECE", "Y7", "T1");
        assertThat(points(as(ANALYST, () -> standard.reviews.refresh(NUMBER)))).contains(
                "SHARE 6.12 14 项编码中 1 项完成率已知", "LOADED 80.00 现场查看");
    }

    /** The same seed and matchings give the same sample, a larger one holds the smaller. */
    @Test
    void samplesCanBeDrawnAgain() {
        List<String> small = codes(open(2, 17));
        List<String> large = codes(open(4, 17));
        assertThat(small).hasSize(2);
        assertThat(large).startsWith(small.get(0), small.get(1)).hasSize(4);
        assertThat(codes(open(2, 17))).isEqualTo(small);
        assertThat(codes(open(50, 17))).as("as many as there are").hasSize(5);
        assertThat(Rows.of(DB, "select distinct frame, digest = (select min(digest) from standard_review) from standard_review"))
                .containsExactly(List.of(5, true));
    }

    /** A library is called by its name, also to who may not read libraries. */
    @Test
    void theSampleNamesTheLibraries() {
        assertThat(open(2, 17).sample()).extracting(one -> one.library() + " " + one.libraryName())
                .containsOnly("WESTERN_CHINESE_DRUG 西药和中成药").hasSize(2);
    }

    private static List<String> codes(ReviewView view) {
        return view.sample().stream().map(ReviewView.Sampled::ownCode).toList();
    }

    @Test
    void whatIsFoundIsCorrectedWithProofAndLookedAtBySomebodyElse() {
        open(0, 1);
        assertThat(faults(() -> as(ANALYST, () -> standard.reviews.find(NUMBER, new RecordFault("NOTHING", "x", DUE), null))))
                .containsExactly("code field.review.code");
        assertThat(faults(() -> as(ANALYST, () -> standard.reviews.find(NUMBER, new RecordFault(null, "x", LocalDate.of(2026, 11, 25)), null))))
                .containsExactly("dueOn field.past");
        as(ANALYST, () -> standard.reviews.find(NUMBER, new RecordFault("DRUG", "3 个药品对照错误", DUE), null));
        assertThat(Rows.of(DB, "select recipient, text_key from notification")).containsExactly(
                List.of(FIRST, "standardization.review.notice.FOUND"));

        assertThat(faults(() -> as(HOSPITAL, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("已改"), null))))
                .containsExactly("text field.review.proof");
        assertThat(problem(() -> as(OTHER, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("已改"), null)))).isEqualTo(ProblemType.NOT_FOUND);
        proof(HOSPITAL, 1);
        as(HOSPITAL, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("已改"), null));
        assertThat(faults(() -> as(HOSPITAL, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("再改"), null))))
                .containsExactly("status field.review.fault-state");

        standard.catalog.time.advance(Duration.ofHours(1));
        ReviewView returned = as(ANALYST, () -> standard.reviews.recheck(NUMBER, 1, new RecheckFault(false, "仍有 1 个", DUE.plusDays(5)), null));
        assertThat(returned.faults().get(0)).extracting(ReviewView.FoundFault::status, ReviewView.FoundFault::dueOn)
                .containsExactly(FaultStatus.OPEN, DUE.plusDays(5));
        assertThat(faults(() -> as(ANALYST, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("全部改正"), null))))
                .as("what was returned proves nothing").containsExactly("text field.review.proof");
        proof(ANALYST, 1);
        as(ANALYST, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("全部改正"), null));
        assertThat(problem(() -> as(ANALYST, () -> standard.reviews.recheck(NUMBER, 1, new RecheckFault(true, "好", null), null))))
                .as("own correction").isEqualTo(ProblemType.SAME_PERSON);
        ReviewView confirmed = as(SECOND_ANALYST, () -> standard.reviews.recheck(NUMBER, 1, new RecheckFault(true, "核对无误", null), null));
        assertThat(confirmed.faults().get(0)).extracting(ReviewView.FoundFault::status, ReviewView.FoundFault::recheckedBy, fault -> fault.files().size())
                .containsExactly(FaultStatus.CONFIRMED, "analyst2", 2);
        assertThat(confirmed.open()).isZero();
        assertThat(confirmed.faults().get(0).returned()).isTrue();
        assertThat(confirmed.faults().get(0).course()).as("what was said before stays").extracting(
                ReviewView.FaultStep::kind, ReviewView.FaultStep::by, ReviewView.FaultStep::words, ReviewView.FaultStep::dueOn).containsExactly(
                tuple(ReviewView.StepKind.CORRECTED, FIRST, "已改", DUE),
                tuple(ReviewView.StepKind.RETURNED, "analyst", "仍有 1 个", DUE.plusDays(5)),
                tuple(ReviewView.StepKind.CORRECTED, "analyst", "全部改正", DUE.plusDays(5)),
                tuple(ReviewView.StepKind.CONFIRMED, "analyst2", "核对无误", DUE.plusDays(5)));
        assertThatThrownBy(() -> DB.sql("update standard_review_step set words = 'x'")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isEvaluatedBySomebodyWithoutAPartInItOnceNothingIsMissing() {
        open(1, 1);
        assertThat(faults(() -> as(BUREAU, () -> standard.reviews.evaluate(NUMBER, new EvaluateReview("同意"), null))))
                .containsExactly("points field.review.missing", "sample field.review.unjudged");
        judgeAll(1);
        enter("LOADED", 100);
        enter("ORGANISATION", 100);
        as(BOTH, () -> standard.reviews.find(NUMBER, new RecordFault(null, "未建立维护制度", DUE), null));
        assertThat(problem(() -> as(BOTH, () -> standard.reviews.evaluate(NUMBER, new EvaluateReview("同意"), null))))
                .isEqualTo(ProblemType.SAME_PERSON);
        // 5.95 × 35 % + 0 × 20 % + 100 × (20 + 10 + 15) %
        ReviewView failed = as(BUREAU, () -> standard.reviews.evaluate(NUMBER, new EvaluateReview("未达标"), null));
        assertThat(failed).extracting(ReviewView::status, ReviewView::total, ReviewView::evaluatedBy, ReviewView::opinion)
                .containsExactly(ReviewStatus.FAILED, new BigDecimal("47.08"), "bureau", "未达标");
        assertThat(problem(() -> enter("ORGANISATION", 50))).as("it has ended").isEqualTo(ProblemType.REVIEW_STATE);
    }

    @Test
    void isPassedOnlyWhenNothingFoundIsOpen() {
        byHand();
        open(0, 1);
        as(ANALYST, () -> standard.reviews.find(NUMBER, new RecordFault(null, "未建立维护制度", DUE), null));
        enter("ALL", 85);
        assertThat(as(BUREAU, () -> standard.reviews.evaluate(NUMBER, new EvaluateReview("有未销号的问题"), null)).status())
                .isEqualTo(ReviewStatus.FAILED);

        var second = as(ANALYST, () -> standard.reviews.open(new OpenReview(FIRST, 0, 1))).number();
        as(ANALYST, () -> standard.reviews.enter(second, new EnterReviewPoints("ALL", new BigDecimal("85"), "x"), null));
        assertThat(as(BUREAU, () -> standard.reviews.evaluate(second, new EvaluateReview("同意"), null)).status()).isEqualTo(ReviewStatus.PASSED);
        var third = as(ANALYST, () -> standard.reviews.open(new OpenReview(FIRST, 0, 1))).number();
        as(ANALYST, () -> standard.reviews.enter(third, new EnterReviewPoints("ALL", new BigDecimal("84.99"), "x"), null));
        assertThat(as(BUREAU, () -> standard.reviews.evaluate(third, new EvaluateReview("差一点"), null)).status()).isEqualTo(ReviewStatus.FAILED);
    }

    /** Criteria that a person judges, from today on. */
    private void byHand() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        as(ANALYST, () -> standard.criteria.propose(new ProposeCriteria(today, "示例", 85, List.of(
                new ReviewCriterion("ALL", "总评", 100, CheckSource.MANUAL, "示例")))));
        as(BUREAU, () -> standard.criteria.approve(2));
    }

    @Test
    void criteriaAddUpToAHundredAndAreApprovedBySomebodyElse() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        var one = new ReviewCriterion("ONE", "一", 60, CheckSource.MANUAL, "x");
        assertThat(faults(() -> as(ANALYST, () -> standard.criteria.propose(new ProposeCriteria(day, "x", 80, List.of(one))))))
                .containsExactly("criteria field.review.weights");
        assertThat(faults(() -> as(ANALYST, () -> standard.criteria.propose(new ProposeCriteria(
                day, "x", 80, List.of(one, new ReviewCriterion("ONE", "二", 40, CheckSource.MANUAL, "x")))))))
                .containsExactly("criteria[1].code field.standard.twice");
        byHand();
        assertThat(as(BUREAU, () -> standard.criteria.current()).version()).isEqualTo(2);
        assertThat(problem(() -> as(BUREAU, () -> standard.criteria.approve(2)))).isEqualTo(ProblemType.CONFLICT);
    }

    /** What was in order at once counts, whatever became of the rest; lists of others and old ones do not. */
    @Test
    void settlementListsCountByTheirFirstVerdict() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        as(ANALYST, () -> standard.criteria.propose(new ProposeCriteria(today, "示例", 85, List.of(
                new ReviewCriterion("LISTS", "结算清单", 100, CheckSource.LISTS, "示例")))));
        as(BUREAU, () -> standard.criteria.approve(2));
        for (String row : List.of("1, 'H99990000001', 'A', 'ACCEPTED', 'ACCEPTED', 0, 1", "2, 'H99990000001', 'B', 'ACCEPTED', 'REJECTED', 0, 1",
                "3, 'H99990000001', 'C', 'REJECTED', 'REJECTED', 1, 1", "4, 'H99990000001', 'D', 'REJECTED', 'REJECTED', 1, 91",
                "5, 'H99990000002', 'A', 'REJECTED', 'REJECTED', 1, 1")) {
            DB.sql("""
                    insert into settlement_list (id, institution, settlement, verdict, first_verdict, fault_count, received_at, number, region,
                        revision, superseded, settled_on, total, content, faults, checked_at, origin, created_at, created_by, updated_at, updated_by,
                        version)
                    select id, institution, settlement, verdict, first_verdict, fault_count,
                        timestamptz '2026-11-26 10:00+08' - make_interval(days => days), 'N' || id, '440802', 1, false, '2026-11-01', 0, '{}', '[]',
                        now(), 'JSON', now(), 'x', now(), 'x', 0
                    from (values (%s)) row (id, institution, settlement, verdict, first_verdict, fault_count, days)""".formatted(row));
        }
        assertThat(points(open(0, 1))).containsExactly("LISTS 33.33 近 90 天 3 份结算清单，1 份首次校验合格");
    }

    @Test
    void bothReportsComeFromTheirTemplates() {
        DB.sql("""
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login) values
                    (1, 'E001', '郑思远', 'YY', 'analyst'), (2, 'E002', '吴敏', 'YY', 'bureau');
                """);
        byHand();
        open(1, 1);
        judgeAll(1);
        as(ANALYST, () -> standard.reviews.find(NUMBER, new RecordFault("DRUG", "3 个药品对照错误", DUE), null));
        proof(HOSPITAL, 1);
        as(HOSPITAL, () -> standard.reviews.correct(NUMBER, 1, new CorrectFault("全部改正"), null));
        as(ANALYST, () -> standard.reviews.recheck(NUMBER, 1, new RecheckFault(true, "核对无误", null), null));
        enter("ALL", 90);
        assertThat(problem(() -> as(ANALYST, () -> standard.reviews.acceptance(NUMBER)))).as("not evaluated").isEqualTo(ProblemType.REVIEW_STATE);
        as(BUREAU, () -> standard.reviews.evaluate(NUMBER, new EvaluateReview("同意验收"), null));

        var report = as(BUREAU, () -> standard.reviews.acceptance(NUMBER));
        assertThat(report.name()).isEqualTo("GB-2026-00001-贯标指导验收报告.docx");
        assertThat(text(as(HOSPITAL, () -> standard.reviewQueries.documentContent(NUMBER, report.id()))))
                .contains("贯标指导验收报告", "示例市第一人民医院", "已通过", "90.00", "同意验收", "3 个药品对照错误", "全部改正", "核对无误", "已销号", "种子 1，抽样框 5 条", "郑思远", "吴敏")
                .doesNotContain("{{", "analyst", "bureau");
        var guide = as(ANALYST, () -> standard.reviews.guide(FIRST));
        assertThat(text(as(HOSPITAL, () -> standard.reviewQueries.guideContent(FIRST, guide.id()))))
                .contains("贯标指导手册报告", "示例市第一人民医院", "医保药品", "西药和中成药（未发布）", "83.33%（目录对照）", "逐条对照", "郑思远")
                .doesNotContain("{{", "定点零售药店", "analyst");
        assertThat(problem(() -> as(OTHER, () -> standard.reviewQueries.guideContent(FIRST, guide.id())))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> as(OTHER, () -> standard.reviewQueries.documents(NUMBER)))).isEqualTo(ProblemType.NOT_FOUND);
    }

    private static String text(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx)); var words = new XWPFWordExtractor(document)) {
            return words.getText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void listsShowWhatIsInSight() {
        open(0, 1);
        as(ANALYST, () -> standard.reviews.find(NUMBER, new RecordFault(null, "一", DUE), null));
        standard.catalog.time.advance(Duration.ofDays(20));
        as(ANALYST, () -> standard.reviews.open(new OpenReview("H99990000002", 0, 1)));
        as(ANALYST, () -> standard.reviews.cancel("GB-2026-00002", new CancelReview("重复"), null));

        assertThat(as(BUREAU, () -> standard.reviewQueries.list(ReviewFilter.ALL, PageRequest.first(1))).items())
                .extracting(ReviewRow::number, ReviewRow::status, ReviewRow::faults)
                .containsExactly(tuple("GB-2026-00002", ReviewStatus.CANCELLED, 0L));
        assertThat(rows(HOSPITAL, ReviewFilter.ALL)).containsExactly("GB-2026-00001 1 1 1");
        assertThat(rows(COUNTY, ReviewFilter.ALL)).containsExactly("GB-2026-00002 0 0 0");
        assertThat(rows(BUREAU, new ReviewFilter(Set.of(ReviewStatus.OPEN), null, null))).containsExactly("GB-2026-00001 1 1 1");
        assertThat(rows(BUREAU, new ReviewFilter(Set.of(), "H99990000002", null))).containsExactly("GB-2026-00002 0 0 0");
        assertThat(problem(() -> as(OTHER, () -> standard.reviewQueries.get(NUMBER)))).isEqualTo(ProblemType.NOT_FOUND);
    }

    private List<String> rows(Caller caller, ReviewFilter filter) {
        return as(caller, () -> standard.reviewQueries.rows(filter, 0, 50)).stream()
                .map(row -> row.number() + " " + row.faults() + " " + row.open() + " " + row.overdue()).collect(Collectors.toList());
    }

    @Test
    void theDatabaseLetsNobodyEvaluateOwnWork() {
        open(0, 1);
        assertThatThrownBy(() -> DB.sql("update standard_review set status = 'PASSED', total = 90, evaluated_by = created_by"))
                .hasMessageContaining("ck_standard_review_evaluator");
    }
}
