package org.yiyun.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.knowledge.KnowledgeFixture.HOSPITAL;
import static org.yiyun.knowledge.KnowledgeFixture.LEADER;
import static org.yiyun.knowledge.KnowledgeFixture.READER;
import static org.yiyun.knowledge.KnowledgeFixture.TODAY;
import static org.yiyun.knowledge.KnowledgeFixture.WRITER;
import static org.yiyun.knowledge.KnowledgeFixture.words;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.calendar.CalendarPublished;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.source.SourceChanged;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** REQ-KB-01, KB-04..KB-06, CONS-05, CONS-09. */
class KnowledgePgTest {
    private static final String CARD = "读卡失败时先检查读卡器驱动";
    private static final String SETTLE = "住院结算提示余额不足的处理";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final KnowledgeFixture base = new KnowledgeFixture(db);

    @Covers("KB-04")
    @Test
    void isReadOnlyAfterSomebodyElseHasReviewedIt() {
        var number = base.submitted(words(CARD, "重装驱动后重启终端")).number();
        assertThat(base.found(READER, "读卡器")).isEmpty();
        assertThat(refusal(READER, () -> base.queries.get(number, null)).type()).isEqualTo(ProblemType.NOT_FOUND);

        assertThat(refusal(WRITER, () -> base.service.approve(number, null, null)).type()).isEqualTo(ProblemType.FORBIDDEN);
        var published = as(LEADER, () -> base.service.approve(number, "属实", null));

        assertThat(published.text()).extracting(
                        ArticleTextView::number, ArticleTextView::state, ArticleTextView::author, ArticleTextView::reviewer,
                        ArticleTextView::reviewNote)
                .containsExactly(1, ArticleState.PUBLISHED, "engineer", "leader", "属实");
        assertThat(base.found(READER, "读卡器")).containsExactly(CARD);
        assertThat(Rows.of(db, "select action, actor from audit_entry where subject_id = '" + number + "' order by id"))
                .containsExactly(
                        List.of("knowledge.write", "engineer"), List.of("knowledge.submit", "engineer"),
                        List.of("knowledge.approve", "leader"));
    }

    @Test
    void nobodyReviewsWhatHeWrote() {
        var number = as(LEADER, () -> base.service.write(words(CARD, "重装驱动"))).number();
        as(LEADER, () -> base.service.submit(number, null));

        assertThat(refusal(LEADER, () -> base.service.approve(number, null, null)).type()).isEqualTo(ProblemType.SAME_PERSON);
        assertThat(as(LEADER, () -> base.queries.get(number, null)).verbs()).isEmpty();
    }

    @Test
    void whatWasPublishedStaysWhileTheNextVersionIsWritten() {
        var number = base.published(words(CARD, "重装驱动后重启终端"));
        var revised = as(WRITER, () -> base.service.revise(number, null));
        as(WRITER, () -> base.service.edit(number, words(CARD, "更换读卡器"), revised.version()));

        assertThat(as(READER, () -> base.queries.get(number, null)).text().solution()).isEqualTo("重装驱动后重启终端");
        assertThat(as(WRITER, () -> base.queries.get(number, null)).text().solution()).isEqualTo("更换读卡器");
        as(WRITER, () -> base.service.submit(number, null));
        as(LEADER, () -> base.service.approve(number, null, null));

        assertThat(as(WRITER, () -> base.queries.versions(number)))
                .extracting(ArticleTextView::number, ArticleTextView::state, ArticleTextView::solution)
                .containsExactly(
                        tuple(2, ArticleState.PUBLISHED, "更换读卡器"),
                        tuple(1, ArticleState.SUPERSEDED, "重装驱动后重启终端"));
        assertThat(base.found(READER, "重装")).isEmpty();
        assertThat(base.found(READER, "更换读卡器")).containsExactly(CARD);
        assertThat(Rows.of(db, "select articles from article_word where word in ('读', '更换') order by word")).isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(1));
    }

    @Test
    void givesBackWithAReasonAndTakesTheCorrection() {
        var number = base.submitted(words(CARD, "重装驱动")).number();
        assertThat(refusal(LEADER, () -> base.service.giveBack(number, " ", null)).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("note field.required");
        var rejected = as(LEADER, () -> base.service.giveBack(number, "请写明驱动版本", null));
        assertThat(rejected.text().state()).isEqualTo(ArticleState.RETURNED);

        as(WRITER, () -> base.service.edit(number, words(CARD, "重装驱动 3.2"), rejected.version()));

        assertThat(base.shelf(ArticleShelf.DRAFT)).containsExactly(CARD);
        assertThat(refusal(WRITER, () -> base.service.edit(number, words(CARD, "又改"), rejected.version())).type())
                .isEqualTo(ProblemType.STALE_DATA);
    }

    @Covers("KB-04")
    @Test
    void goesStaleWhenWhatItCitesChanges() {
        var cites = new Citation(CitedKind.POLICY, "HUADIAN_LARGE_SUM", "3");
        var number = base.published(words("大额起付线是多少", "按政策第三版", cites));
        base.published(words("大额报销材料", "提交发票"));
        assertThat(base.found(HOSPITAL, "起付线")).hasSize(1);

        changed("POLICY", "HUADIAN_LARGE_SUM", "3");
        assertThat(base.shelf(ArticleShelf.STALE)).isEmpty();
        changed("POLICY", "HUADIAN_LARGE_SUM", "4");

        assertThat(base.shelf(ArticleShelf.STALE)).containsExactly("大额起付线是多少");
        assertThat(as(READER, () -> base.queries.get(number, null)).staleReason()).isEqualTo("POLICY HUADIAN_LARGE_SUM 4");
        assertThat(base.found(READER, "起付线")).hasSize(1);
        assertThat(base.found(HOSPITAL, "起付线")).isEmpty();
        assertThat(refusal(HOSPITAL, () -> base.queries.get(number, null)).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(READER, () -> base.queries.suggest("大额起付线是多少", 5))).extracting(Suggestion::title)
                .doesNotContain("大额起付线是多少");
    }

    /** A slip of the pen would keep it fresh for ever. */
    @Test
    @Covers("KB-04")
    void aVersionThatIsStillToComeIsNotCited() {
        changed("POLICY", "P", "12");
        changed("PARAMETER", "P/limit", "3");
        var number = base.draft(words("起付线", "按政策", new Citation(CitedKind.POLICY, "P", "13"),
                new Citation(CitedKind.PARAMETER, "P/limit", "12"), new Citation(CitedKind.POLICY, "Q", "7"), new Citation(CitedKind.DOCUMENT, "粤医保〔2025〕1号", "2025"))).number();

        var refused = refusal(WRITER, () -> base.service.submit(number, null));

        assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key() + " " + new TreeMap<>(error.params()))
                .containsExactly("citations field.citation-unheard {id=P, version=12}");
        var version = as(WRITER, () -> base.queries.get(number, null)).version();
        as(WRITER, () -> base.service.edit(number, words("起付线", "按政策", new Citation(CitedKind.POLICY, "P", "12"),
                new Citation(CitedKind.PARAMETER, "P/limit", "12")), version));
        as(WRITER, () -> base.service.submit(number, null));
        assertThat(as(LEADER, () -> base.service.approve(number, null, null)).published()).isEqualTo(1);
    }

    @Test
    void aNewVersionThatCitesTheNewSourceIsFreshAndOneThatCitesTheOldIsRefused() {
        var number = base.published(words("起付线", "按政策", new Citation(CitedKind.POLICY, "P", "1")));
        changed("POLICY", "P", "2");
        var revised = as(WRITER, () -> base.service.revise(number, null));
        as(WRITER, () -> base.service.submit(number, null));
        var refused = refusal(LEADER, () -> base.service.approve(number, null, null));
        assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key() + " " + error.params().get("version"))
                .containsExactly("citations field.outdated 2");

        as(LEADER, () -> base.service.giveBack(number, "依据已更新", null));
        var version = as(WRITER, () -> base.queries.get(number, null)).version();
        as(WRITER, () -> base.service.edit(number, words("起付线", "按新政策", new Citation(CitedKind.POLICY, "P", "2")), version));
        as(WRITER, () -> base.service.submit(number, null));
        var fresh = as(LEADER, () -> base.service.approve(number, null, null));

        assertThat(fresh.staleAt()).isNull();
        assertThat(revised.text().number()).isEqualTo(fresh.text().number());
    }

    @Test
    void aPublishedPolicyMakesWhatCitesItOrAChangedParameterStale() {
        var policy = new PolicyFixture(db);
        policy.ship();
        policy.sources.observe(base.sources::onChange);
        base.published(words("大额赔付比例", "一段 85%", new Citation(CitedKind.PARAMETER, "HUADIAN_LARGE_SUM/segments", "1")));
        base.published(words("大额封顶线", "按合同", new Citation(CitedKind.PARAMETER, "HUADIAN_LARGE_SUM/yearlyLimit", "1")));
        base.published(words("大额政策简介", "见条款", new Citation(CitedKind.POLICY, "HUADIAN_LARGE_SUM", "1")));
        base.published(words("基本医保简介", "见条款", new Citation(CitedKind.POLICY, "BASIC_SAMPLE", "1")));

        publishNewSegments(policy);

        assertThat(policy.sources.events).extracting(SourceChanged::kind, SourceChanged::key, SourceChanged::version).containsExactly(
                tuple("POLICY", "HUADIAN_LARGE_SUM", "3"), tuple("PARAMETER", "HUADIAN_LARGE_SUM/segments", "3"));
        assertThat(base.shelf(ArticleShelf.STALE)).containsExactlyInAnyOrder("大额赔付比例", "大额政策简介");
        assertThat(base.found(HOSPITAL, "大额")).containsExactly("大额封顶线");
        assertThat(base.found(READER, "大额")).startsWith("大额封顶线").hasSize(3);
        assertThat(Rows.of(db, "select actor, details from audit_entry where action = 'knowledge.stale' order by id")).hasSize(2)
                .allSatisfy(row -> assertThat(row.get(0)).isEqualTo("bureau"));
    }

    private static void publishNewSegments(PolicyFixture policy) {
        var analyst = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
        var bureau = TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
        var draft = as(analyst, () -> policy.service.adjust(new AdjustPolicy(
                "HUADIAN_LARGE_SUM", 1, "segments", 0, LocalDate.of(2027, 1, 1),
                "[{upTo: 50000, rate: 0.80}, {upTo: 100000, rate: 0.90}, {rate: 0.95}]", null, "降一段")));
        as(analyst, () -> policy.service.test(draft.policy(), draft.version()));
        as(analyst, () -> policy.service.submit(draft.policy(), draft.version(), ""));
        as(bureau, () -> policy.service.approve(draft.policy(), draft.version(), ""));
        as(bureau, () -> policy.service.publish(draft.policy(), draft.version(), ""));
    }

    @Test
    void aPublishedCalendarMakesWhatCitesTheYearStale() {
        base.published(words("国庆放假安排", "见日历", new Citation(CitedKind.CALENDAR, "2026", "1")));

        as(LEADER, () -> {
            db.runInTransaction(em -> base.sources.onCalendar(new CalendarPublished(2, 2026, base.time.instant())));
            return 0;
        });

        assertThat(base.shelf(ArticleShelf.STALE)).containsExactly("国庆放假安排");
    }

    @Test
    void institutionsSeeWhatIsMeantForThemWhileItIsValid() {
        base.published(words("内部排班口径", "仅内部", Set.of(Audience.STAFF), null));
        var number = base.published(words("接口口径", "对外", Set.of(Audience.INSTITUTION), TODAY.plusDays(1)));
        assertThat(base.found(HOSPITAL, "口径")).containsExactly("接口口径");
        assertThat(base.found(READER, "口径")).containsExactlyInAnyOrder("内部排班口径", "接口口径");
        assertThat(as(HOSPITAL, () -> base.queries.get(number, null)).verbs()).isEmpty();

        base.time.advance(Duration.ofDays(1));

        assertThat(base.found(HOSPITAL, "口径")).isEmpty();
        assertThat(base.found(READER, "口径")).containsExactly("内部排班口径");
        assertThat(base.shelf(ArticleShelf.EXPIRED)).containsExactly("接口口径");
        assertThat(refusal(HOSPITAL, () -> base.queries.screen(
                new ArticleFilter(ArticleShelf.DRAFT, Set.of(), null, null), total -> 0, 5)).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void refusesPersonalNumbers() {
        var refused = refusal(WRITER, () -> base.service.write(words("参保人 13800138000 的问题", "身份证 440803199001011234 已核对")));

        assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key())
                .containsExactly("solution field.personal", "title field.personal");
    }

    @Covers("KB-03")
    @Test
    void anEmergencyCaseSaysItsCourseCauseMeasuresAndReview() {
        var refused = refusal(WRITER, () -> base.service.write(emergency("", "")));
        assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key())
                .containsExactly("symptom field.required", "cause field.required", "review field.required");

        var kept = as(WRITER, () -> base.service.write(emergency("9 点全市结算中断", "增加专线探测"))).text();

        assertThat(kept).extracting(ArticleTextView::symptom, ArticleTextView::cause, ArticleTextView::solution, ArticleTextView::review)
                .containsExactly("9 点全市结算中断", "光缆被挖断", "切换备线", "增加专线探测");
    }

    private static WriteArticle emergency(String course, String review) {
        return new WriteArticle(ArticleKind.EMERGENCY_CASE, "专线中断", "", course, course.isEmpty() ? "" : "光缆被挖断", "切换备线", review,
                List.of(Audience.STAFF), TODAY, null, null, null, List.of());
    }

    @Covers({"KB-01", "KB-04"})
    @Test
    void tellsWhatDiffersBetweenVersionsAndWhichComeFromATicket() {
        var first = new WriteArticle(ArticleKind.SOLUTION, CARD, "", "读不出卡。", "", "重装驱动。重启终端。", "", List.of(Audience.STAFF),
                TODAY, null, "G2026000001", null, List.of());
        var number = base.published(first);
        var revised = as(WRITER, () -> base.service.revise(number, null));
        as(WRITER, () -> base.service.edit(number, words(CARD, "重装驱动。更换读卡器。"), revised.version()));

        assertThat(as(WRITER, () -> base.queries.difference(number, 1, 2))).containsExactly(
                new ArticleDifference("symptom", List.of(new DifferencePart(DifferencePart.Kind.REMOVED, "读不出卡。"))),
                new ArticleDifference("solution", List.of(
                        new DifferencePart(DifferencePart.Kind.SAME, "重装驱动。"), new DifferencePart(DifferencePart.Kind.REMOVED, "重启终端。"),
                        new DifferencePart(DifferencePart.Kind.ADDED, "更换读卡器。"))));
        assertThat(refusal(READER, () -> base.queries.difference(number, 1, 2)).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(WRITER, () -> base.queries.fromTicket("G2026000001"))).containsExactly(number);
        assertThat(as(WRITER, () -> base.queries.fromTicket("G2026000002"))).isEmpty();
    }

    @Covers("KB-06")
    @Test
    void keepsFilesByVersion() {
        var number = base.draft(words("流程配置操作手册", "见附件")).number();
        attach(number, "手册一.txt", "第一版");
        as(WRITER, () -> base.service.submit(number, null));
        assertThat(refusal(WRITER, () -> attached(number, "晚.txt", "晚了")).type()).isEqualTo(ProblemType.ARTICLE_STATE);
        as(LEADER, () -> base.service.approve(number, null, null));
        as(WRITER, () -> base.service.revise(number, null));
        attach(number, "手册二.txt", "第二版");

        assertThat(as(READER, () -> base.files.list(number, null))).extracting(ArticleFileView::name).containsExactly("手册一.txt");
        var next = as(WRITER, () -> base.files.list(number, null));
        assertThat(next).extracting(ArticleFileView::text, ArticleFileView::name)
                .containsExactly(
                        tuple(2, "手册一.txt"), tuple(2, "手册二.txt"));
        assertThat(new String(as(WRITER, () -> base.files.content(number, next.get(1).id())), StandardCharsets.UTF_8)).isEqualTo("第二版");
        assertThat(refusal(READER, () -> base.files.content(number, next.get(1).id())).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refusal(WRITER, () -> attached(number, "坏.exe", "MZ\u0090\u0000\u0003")).type()).isEqualTo(ProblemType.FILE_REFUSED);
    }

    @Test
    void whatIsWithdrawnIsFoundNoMoreAndComesBackAsANewVersion() {
        var number = base.published(words(CARD, "重装驱动"));
        as(LEADER, () -> base.service.end(number, "设备已停用", null));

        assertThat(base.found(READER, "读卡器")).isEmpty();
        assertThat(base.shelf(ArticleShelf.ENDED)).containsExactly(CARD);
        assertThat(as(WRITER, () -> base.queries.get(number, null))).extracting(ArticleView::endedBy, ArticleView::endReason)
                .containsExactly("leader", "设备已停用");
        assertThat(Rows.of(db, "select count(*) from article_word where articles <> 0")).containsExactly(List.of(0L));
        as(WRITER, () -> base.service.revise(number, null));
        as(WRITER, () -> base.service.submit(number, null));
        as(LEADER, () -> base.service.approve(number, null, null));
        assertThat(base.found(READER, "读卡器")).containsExactly(CARD);
    }

    @Test
    void withoutThePermissionNothingOpens() {
        var stranger = TestCallers.staff("stranger", Permission.TICKET_READ);
        assertThat(refusal(stranger, () -> base.queries.suggest("读卡", 3)).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refusal(READER, () -> base.service.write(words(CARD, "重装"))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    private void changed(String kind, String key, String version) {
        as(LEADER, () -> {
            db.runInTransaction(em -> base.sources.onChange(new SourceChanged(kind, key, version, base.time.instant())));
            return 0;
        });
    }

    private void attach(String number, String name, String content) {
        as(WRITER, () -> attached(number, name, content));
    }

    private ArticleFileView attached(String number, String name, String content) {
        try {
            return base.files.attach(number, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BusinessException refusal(Caller caller, Supplier<?> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, work::get));
    }
}
