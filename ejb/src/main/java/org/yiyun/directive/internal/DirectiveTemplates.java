package org.yiyun.directive.internal;

import static org.yiyun.platform.office.TemplateShape.fields;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.TemplateShape.Table;

/** What the papers of a directive may ask for, and the templates that the product brings for them. {@link DirectivePrint} fills them. */
@ApplicationScoped
public class DirectiveTemplates implements DocumentKinds {
    static final String FIT = "切合点";
    static final String DIFFERENCE = "差异点";
    static final String TALK = "沟通";
    static final String MEASURE = "措施";
    static final String WORK = "实施工作";
    static final String PARAMETER = "参数";
    static final String DECISION = "决策表";
    static final String STEP = "步骤";
    static final String CASE = "案例";
    static final String LOOK = "评估";

    private static final String[] FACTS = {
        "政策名称", "编号", "文号", "政策层级", "发文机关", "发文日期", "收文日期", "施行日期", "完成时限", "影响模块", "责任人", "编制日期"};
    private static final List<Field> COMMON = fields(
            "政策名称", "关于完善门诊统筹的通知", "编号", "ZC-20260105-0001", "文号", "示例医保〔2026〕1号", "政策层级", "市级", "发文机关", "示例市医疗保障局",
            "发文日期", "2026-01-05", "收文日期", "2026-01-06", "施行日期", "2026-03-01", "完成时限", "2026-02-25", "影响模块", "待遇、结算",
            "责任人", "示例人员", "编制日期", "2026-01-12", "编制人", "示例人员", "政策摘要", "示例：调整门诊统筹的起付标准和支付比例。");
    private static final List<Field> AGREED = fields(
            "背景", "示例：现行规定的起付标准偏高。", "材料", "示例：政策原文、现行配置清单。", "商定对象", "示例：医保局待遇科", "商定日期", "2026-01-10",
            "确认人", "示例人员", "确认时间", "2026-01-11 10:00");
    private static final List<Field> VERSION = fields("政策版本", "示例方案 第 3 版", "生效日期", "2026-03-01");
    private static final List<Field> TESTED = fields(
            "案例数", "12", "未通过数", "0", "测试时间", "2026-02-10 15:00", "测试人", "示例人员", "系统测试人", "示例人员", "系统测试日期", "2026-02-10",
            "系统测试结果", "示例：全部案例通过。", "用户确认人", "示例人员", "用户确认日期", "2026-02-15", "用户确认结果", "示例：与政策一致。");
    private static final List<Field> LIVE = fields("上线日期", "2026-03-01", "自发文用时", "55 天", "自收文用时", "54 天");

    private static final Table FITS = new Table(FIT, fields("要素", "决策树", "内容", "示例：按险种分支不变。"));
    private static final Table DIFFERENCES = new Table(DIFFERENCE, fields("要素", "个人待遇计算", "内容", "示例：起付标准由 300 元改为 200 元。"));
    private static final Table TALKS = new Table(TALK, fields(
            "层级", "省级", "总工", "示例人员", "日期", "2026-01-08", "是否兼容", "兼容", "内容", "示例：可以用本地参数配置。"));
    private static final Table MEASURES = new Table(MEASURE, fields(
            "差异", "示例：起付标准由 300 元改为 200 元。", "措施", "示例：调整参数“起付标准”。", "负责人", "示例人员", "完成日期", "2026-02-01"));
    private static final Table WORKS = new Table(WORK, fields(
            "工作", "系统配置开发", "负责人", "示例人员", "计划完成", "2026-02-01", "实际完成", "2026-01-30", "结果", "示例：已配置并自测。"));
    private static final Table PARAMETERS = new Table(PARAMETER, fields(
            "名称", "起付标准", "取值", "200.00", "单位", "元", "适用", "在职", "起止", "2026-03-01 起", "依据", "示例医保〔2026〕1号第三条"));
    private static final Table DECISIONS = new Table(DECISION, fields(
            "名称", "支付比例", "条件", "医院级别：三级", "结果", "比例 = 0.50", "依据", "示例医保〔2026〕1号第四条"));
    private static final Table STEPS = new Table(STEP, fields(
            "名称", "扣除起付标准", "做法", "over = positive(eligible - @deductible)", "依据", "示例医保〔2026〕1号第三条"));
    private static final Table CASES = new Table(CASE, fields(
            "案例", "T01", "名称", "起付标准以下", "输入", "line.amount：150.00", "预期", "payout：0.00", "依据", "示例医保〔2026〕1号第三条"));
    private static final Table LOOKS = new Table(LOOK, fields(
            "截止日期", "2026-06-30", "影响", "示例：门诊统筹支出上升 8%。", "问题", "示例：个别机构解释不一致。", "建议", "示例：补充解读材料。", "评估人", "示例人员"));

    @Override
    public List<DocumentKind> kinds() {
        return List.of(
                kind(DirectivePaper.CONFIGURATION_PLAN, "政策配置方案", join(COMMON, AGREED), List.of(FITS, DIFFERENCES, TALKS, MEASURES), draft -> draft
                        .heading("一、背景").text("{{背景}}").heading("二、材料").text("{{材料}}")
                        .heading("三、切合点").table(FIT, "要素", "内容").heading("四、差异点").table(DIFFERENCE, "要素", "内容")
                        .heading("五、与总工的沟通").table(TALK, "层级", "总工", "日期", "是否兼容", "内容")
                        .heading("六、商定的措施").text("与{{商定对象}}于 {{商定日期}} 商定：").table(MEASURE, "差异", "措施", "负责人", "完成日期")
                        .heading("七、医保局确认").text("确认人：{{确认人}}    确认时间：{{确认时间}}").signatures("编制", "医保局")),
                kind(DirectivePaper.IMPLEMENTATION_PLAN, "政策实施方案", join(COMMON, AGREED), List.of(MEASURES, WORKS), draft -> draft
                        .heading("一、政策要点").text("{{政策摘要}}").heading("二、商定的措施").table(MEASURE, "差异", "措施", "负责人", "完成日期")
                        .heading("三、工作安排").table(WORK, "工作", "负责人", "计划完成", "实际完成", "结果")
                        .heading("四、医保局确认").text("确认人：{{确认人}}    确认时间：{{确认时间}}").signatures("编制", "医保局")),
                kind(DirectivePaper.CONFIGURATION_MANUAL, "政策配置操作手册", join(COMMON, VERSION), List.of(PARAMETERS, DECISIONS, STEPS), draft -> draft
                        .heading("一、适用版本").text("{{政策版本}}，自 {{生效日期}} 起执行。")
                        .heading("二、参数").table(PARAMETER, "名称", "取值", "单位", "适用", "起止", "依据")
                        .heading("三、决策表").table(DECISION, "名称", "条件", "结果", "依据")
                        .heading("四、计算步骤").table(STEP, "名称", "做法", "依据")),
                kind(DirectivePaper.TEST_CASES, "测试案例", join(COMMON, VERSION), List.of(CASES), draft -> draft
                        .heading("一、测试对象").text("{{政策版本}}").heading("二、案例").table(CASE, "案例", "名称", "输入", "预期", "依据")),
                kind(DirectivePaper.TEST_REPORT, "测试报告", join(COMMON, VERSION, TESTED), List.of(), draft -> draft
                        .heading("一、测试对象").text("{{政策版本}}")
                        .heading("二、案例运行").facts("案例数", "未通过数", "测试人", "测试时间")
                        .heading("三、系统测试").facts("系统测试人", "系统测试日期").text("{{系统测试结果}}")
                        .heading("四、用户确认测试").facts("用户确认人", "用户确认日期").text("{{用户确认结果}}").signatures("测试", "用户代表")),
                kind(DirectivePaper.GO_LIVE_REPORT, "上线报告", join(COMMON, VERSION, LIVE), List.of(MEASURES, WORKS), draft -> draft
                        .heading("一、上线情况").facts("上线日期", "政策版本", "自发文用时", "自收文用时")
                        .heading("二、实施工作").table(WORK, "工作", "负责人", "计划完成", "实际完成", "结果")
                        .heading("三、已落实的措施").table(MEASURE, "差异", "措施", "负责人", "完成日期").signatures("实施", "医保局")),
                kind(DirectivePaper.EVALUATION_REPORT, "政策实施评估报告", join(COMMON, LIVE), List.of(LOOKS), draft -> draft
                        .heading("一、政策要点").text("{{政策摘要}}").heading("二、上线情况").text("{{上线日期}} 上线，自发文用时 {{自发文用时}}。")
                        .heading("三、评估").table(LOOK, "截止日期", "影响", "问题", "建议", "评估人")));
    }

    private static DocumentKind kind(DirectivePaper paper, String title, List<Field> fields, List<Table> tables, Consumer<DocxDraft> body) {
        return new DocumentKind(paper.kind(), title, new TemplateShape(fields, tables), 1, () -> {
            DocxDraft draft = DocxDraft.titled(title).facts(FACTS);
            body.accept(draft);
            return draft.bytes();
        });
    }

    @SafeVarargs
    private static List<Field> join(List<Field>... lists) {
        List<Field> joined = new ArrayList<>();
        for (var list : lists) {
            joined.addAll(list);
        }
        return List.copyOf(joined);
    }
}
