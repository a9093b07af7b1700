package org.yiyun.directive.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.directive.internal.DirectiveFixture.ANALYST;
import static org.yiyun.directive.internal.DirectiveFixture.BUREAU;
import static org.yiyun.directive.internal.DirectiveFixture.INSTITUTION;
import static org.yiyun.directive.internal.DirectiveFixture.TODAY;
import static org.yiyun.directive.internal.DirectiveFixture.request;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.directive.EvaluateDirective;
import org.yiyun.directive.PublishedText;
import org.yiyun.directive.ReadingAid;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.WordFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.CopyPolicy;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** The papers of a directive, its files and who reads them, and what people are reminded of. */
class DirectivePapersPgTest {
    private static final String SCHEME = "HUADIAN_LARGE_SUM";
    private static final String SOURCE = "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算";
    private static final Caller SYSTEM = Caller.system("directive");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final DirectiveFixture directives = new DirectiveFixture(db);

    @BeforeEach
    void people() {
        DirectiveFixture.people(db);
        directives.documents.ship();
    }

    @Test
    @Covers({"POL-02", "POL-03", "POL-04"})
    void thePlansAreMadeFromTheInterpretation() {
        String number = directives.register().number();
        assertThat(words(number, DirectivePaper.CONFIGURATION_PLAN)).isEqualTo("解读还没有完成，请先补全“背景和材料”。");
        assertThat(as(ANALYST, () -> directives.papers.possible(number))).isEmpty();
        DirectiveFixture.RECORDS.forEach(record -> as(ANALYST, () -> directives.service.save(number, record, null)));
        assertThat(as(ANALYST, () -> directives.papers.possible(number)))
                .containsExactly(DirectivePaper.CONFIGURATION_PLAN, DirectivePaper.IMPLEMENTATION_PLAN);

        DocumentView made = as(ANALYST, () -> directives.papers.make(number, DirectivePaper.CONFIGURATION_PLAN));
        List<String> text = WordFile.text(as(BUREAU, () -> directives.papers.content(number, made.id())));
        assertThat(made.name()).isEqualTo("政策配置方案-" + number + ".docx");
        assertThat(text).contains(
                "政策配置方案", "政策名称 | 门诊统筹通知 | 编号 | " + number, "责任人 | 陈志远 | 编制日期 | 2026-11-25", "现行起付标准偏高。", "政策原文\n现行配置",
                "1 | 决策树 | 险种分支不变", "2 | 医院支付 | 按项目付费不变", "1 | 业务校验规则 | 新增就诊次数校验",
                "1 | 省级 | 王工 | 2026-11-20 | 部分兼容 | 校验规则须省里配置", "与待遇科于 2026-11-23 商定：",
                "1 | 起付标准由 300 元改为 200 元 | 调整参数 | 陈志远 | 2026-12-01", "2 | 新增就诊次数校验 | 上报省局配置 | 林晓 | —",
                "确认人：尚未确认    确认时间：尚未确认").noneMatch(line -> line.contains("{{"));

        as(BUREAU, () -> directives.service.confirm(number, "", null));
        DocumentView after = as(ANALYST, () -> directives.papers.make(number, DirectivePaper.IMPLEMENTATION_PLAN));
        assertThat(WordFile.text(as(ANALYST, () -> directives.papers.content(number, after.id())))).contains(
                "确认人：周文    确认时间：2026-11-25 10:00", "1 | 系统配置开发 | — | — | — | —");
        assertThat(as(ANALYST, () -> directives.papers.list(number))).containsExactly(after, made);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(INSTITUTION, () -> directives.papers.list(number))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    @Covers({"POL-05", "POL-06", "POL-10"})
    void theOtherPapersTellOfTheVersionTheTestsAndTheTimeOnLine() {
        directives.policy.ship();
        String number = directives.worked().number();
        assertThat(words(number, DirectivePaper.TEST_CASES)).isEqualTo("还没有关联政策版本，请先关联，再生成操作手册和测试案例。");
        assertThat(words(number, DirectivePaper.GO_LIVE_REPORT)).isEqualTo("尚未登记上线，上线之后才能生成上线报告。");
        as(ANALYST, () -> directives.service.link(number, SCHEME, 1));
        as(ANALYST, () -> directives.service.goLive(number, TODAY, ""));
        assertThat(words(number, DirectivePaper.EVALUATION_REPORT)).isEqualTo("还没有评估记录，请先填写评估。");
        as(ANALYST, () -> directives.service.evaluate(number, new EvaluateDirective(TODAY, "支出上升", "", "", null)));
        assertThat(as(ANALYST, () -> directives.papers.possible(number))).containsExactly(DirectivePaper.values());

        assertThat(text(number, DirectivePaper.CONFIGURATION_MANUAL))
                .contains("桦甸市城镇职工大额补充医疗保险 第 1 版，自 2025-01-01 起执行。", "14 | 年度最高赔付限额 | 410000.00 | 元 | 全部 | 2025-01-01 起 | " + SOURCE,
                        "14 | 分段自付 | segmentShare = eligible - segmentPay | " + SOURCE);
        assertThat(text(number, DirectivePaper.TEST_CASES)).anyMatch(line -> line.contains("基金支付 "));
        assertThat(text(number, DirectivePaper.TEST_CASES)).anyMatch(line -> line.contains("费用日期 2025-06-01"));
        assertThat(text(number, DirectivePaper.TEST_REPORT)).contains("完成 SYSTEM_TEST", "完成 USER_TEST", "用户确认人 | 陈志远 | 用户确认日期 | 2026-11-25");
        assertThat(text(number, DirectivePaper.GO_LIVE_REPORT)).contains("自发文用时 | 15 天 | 自收文用时 | 13 天");
        assertThat(text(number, DirectivePaper.EVALUATION_REPORT)).contains("1 | 2026-11-25 | 支出上升 | — | — | 陈志远");
    }

    @Test
    @Covers("POL-11")
    void institutionsReadTheTextAndTheReadingAidOnceTheVersionIsPublished() {
        directives.policy.ship();
        String number = directives.register().number();
        as(ANALYST, () -> directives.policy.service.adjust(new AdjustPolicy(
                SCHEME, 1, "yearlyLimit", 0, LocalDate.of(2027, 1, 1), "420000.00", null, "提高限额")));
        as(ANALYST, () -> directives.service.link(number, SCHEME, 3));
        DirectiveFileView text = attach(number, DirectiveFileKind.TEXT, "通知.txt");
        DirectiveFileView aid = attach(number, DirectiveFileKind.READING, "解读.txt");
        DirectiveFileView inside = attach(number, DirectiveFileKind.MATERIAL, "内部.txt");
        assertThat(as(ANALYST, () -> directives.files.list(number))).containsExactly(text, aid, inside);
        ReadingAid whole = new ReadingAid(
                number, "门诊统筹通知", "示例市医疗保障局", "医保发〔2026〕8号", LocalDate.of(2026, 11, 10), LocalDate.of(2027, 1, 1), List.of(text, aid));
        assertThat(as(ANALYST, () -> directives.files.reading(SCHEME, 3))).containsExactly(whole);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(INSTITUTION, () -> directives.files.reading(SCHEME, 3))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(INSTITUTION, directives.files::published)).isEmpty();

        as(ANALYST, () -> directives.policy.service.copy(new CopyPolicy(SCHEME, 1, "CITY_SUM", "市级", null, "还在准备")));
        as(ANALYST, () -> directives.service.link(number, "CITY_SUM", 1));
        as(ANALYST, () -> directives.policy.service.test(SCHEME, 3));
        as(ANALYST, () -> directives.policy.service.submit(SCHEME, 3, ""));
        as(BUREAU, () -> directives.policy.service.approve(SCHEME, 3, ""));
        as(BUREAU, () -> directives.policy.service.publish(SCHEME, 3, ""));
        assertThat(as(INSTITUTION, () -> directives.files.reading(SCHEME, 3))).containsExactly(whole);
        assertThat(as(INSTITUTION, directives.files::published))
                .containsExactly(new PublishedText(SCHEME, "桦甸市城镇职工大额补充医疗保险", 3, whole));
        assertThat(new String(as(INSTITUTION, () -> directives.files.readingContent(SCHEME, 3, aid.id())), UTF_8)).isEqualTo("内容 解读.txt");
        assertThat(refused(INSTITUTION, inside.id())).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(INSTITUTION, () -> directives.files.content(number, text.id()))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
        as(ANALYST, () -> {
            directives.files.detach(number, inside.id());
            return true;
        });
        assertThat(as(ANALYST, () -> directives.files.list(number))).containsExactly(text, aid);
    }

    /** A text that changes two schemes: the papers tell of both, each figure under the name of its scheme. */
    @Test
    @Covers("POL-05")
    void papersTellOfEveryVersionThatATextHasBecome() {
        directives.policy.ship();
        String number = directives.worked().number();
        as(ANALYST, () -> directives.service.link(number, SCHEME, 1));
        as(ANALYST, () -> directives.service.link(number, "BASIC_SAMPLE", 1));
        assertThat(text(number, DirectivePaper.CONFIGURATION_MANUAL))
                .anyMatch(line -> line.contains("基本医疗保险示例方案 第 1 版；桦甸市城镇职工大额补充医疗保险 第 1 版"))
                .anyMatch(line -> line.contains("桦甸市城镇职工大额补充医疗保险：年度最高赔付限额"))
                .anyMatch(line -> line.contains("基本医疗保险示例方案："));
    }

    @Test
    @Covers({"POL-01", "POL-10"})
    void peopleAreRemindedOfEachStageOnce() {
        String number = as(ANALYST, () -> directives.service.register(request("医保发〔2026〕8号", TODAY.plusDays(20)))).number();
        as(ANALYST, () -> directives.service.register(request("医保发〔2026〕9号", TODAY.plusDays(40))));
        assertThat(List.of(remind(), remind())).containsExactly(1, 0);
        directives.policy.time.advance(Duration.ofDays(10));
        assertThat(List.of(remind(), remind())).containsExactly(2, 0);
        directives.policy.time.advance(Duration.ofDays(11));
        assertThat(remind()).isEqualTo(1);
        LocalDate later = directives.policy.time.business().today();
        assertThat(db.<List<String>>inTransaction(em -> new Directives(em).toRemind(later, later))).isEmpty();
        assertThat(Rows.of(db, "select recipient, text_key, page, count(*) from notification where subject = '" + number
                + "' group by recipient, text_key, page order by text_key, recipient")).containsExactly(
                List.of("analyst", "directive.notice.deadline", "/directive.xhtml?number=" + number, 2L),
                List.of("analyst2", "directive.notice.deadline", "/directive.xhtml?number=" + number, 2L),
                List.of("analyst", "directive.notice.overdue", "/directive.xhtml?number=" + number, 1L),
                List.of("analyst2", "directive.notice.overdue", "/directive.xhtml?number=" + number, 1L));
    }

    @Test
    @Covers("POL-10")
    void whatIsOnLineIsLookedAtAgainWhenItsDayHasCome() {
        String number = directives.worked().number();
        as(ANALYST, () -> directives.service.goLive(number, TODAY, ""));
        directives.policy.time.advance(Duration.ofDays(89));
        assertThat(remind()).isZero();
        directives.policy.time.advance(Duration.ofDays(1));
        assertThat(List.of(remind(), remind())).containsExactly(1, 0);
        as(ANALYST, () -> directives.service.evaluate(number, new EvaluateDirective(TODAY, "平稳", "", "", TODAY.plusDays(180))));
        assertThat(remind()).isZero();
        directives.policy.time.advance(Duration.ofDays(90));
        assertThat(remind()).isEqualTo(1);
        assertThat(Rows.of(db, "select recipient, count(*) from notification where text_key = 'directive.notice.evaluation' group by recipient "
                + "order by recipient")).containsExactly(List.of("analyst", 2L), List.of("analyst2", 2L));
    }

    private int remind() {
        return as(SYSTEM, directives.reminders::remind);
    }

    private ProblemType refused(Caller caller, long id) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, () -> directives.files.readingContent(SCHEME, 3, id))).type();
    }

    private DirectiveFileView attach(String number, DirectiveFileKind kind, String name) {
        return as(ANALYST, () -> {
            try {
                return directives.files.attach(number, kind, name, new ByteArrayInputStream(("内容 " + name).getBytes(UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private List<String> text(String number, DirectivePaper paper) {
        DocumentView made = as(ANALYST, () -> directives.papers.make(number, paper));
        return WordFile.text(as(ANALYST, () -> directives.papers.content(number, made.id())));
    }

    private String words(String number, DirectivePaper paper) {
        var refused = catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> directives.papers.make(number, paper)));
        return ProblemTexts.error(Texts.CHINESE, refused.errors().get(0));
    }
}
