package org.yiyun.flow.internal;

import static org.yiyun.platform.office.TemplateShape.fields;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.document.DocumentService;
import org.yiyun.document.DocumentView;
import org.yiyun.document.NewDocument;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.FlowPaper;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.engine.StepMapping;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.TemplateShape.Table;
import org.yiyun.platform.office.TemplateShape;

/** What is made of a design on paper, with the templates that the product brings. Papers are Chinese. */
@ApplicationScoped
public class DesignPapers {
    private static final String SUBJECT = "flow-change";

    private final DocumentService documents;
    private final Flows flows;
    private final OrganisationQueries organisations;

    @Inject
    public DesignPapers(DocumentService documents, Flows flows, OrganisationQueries organisations) {
        this.documents = documents;
        this.flows = flows;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected DesignPapers() {
        this(null, null, null);
    }

    /** The kinds of paper with their templates. */
    @ApplicationScoped
    public static class Kinds implements DocumentKinds {
        private static final String[] FACTS = {"流程", "调整", "生效日期", "状态", "审批人"};
        private static final List<Field> VALUES = fields(
                "流程", "示例：住院费用报销", "调整", "职工和生育险种合并实施", "生效日期", "2026-03-01", "状态", "已批准", "审批人", "示例人员", "说明", "示例：合并两个险种的申请环节。");
        private static final Table STEPS = new Table("环节", fields("序号", "1", "代码", "APPLY", "名称", "申请", "结束", "否"));
        private static final Table LINES = new Table("对应", fields("原环节", "申请、初审", "新环节", "申请", "变化", "合并"));
        private static final Table TESTS = new Table("案例", fields(
                "序号", "1", "名称", "示例：普通申请", "路径", "APPLY → PAY", "预期", "示例：当日支付", "实际", "示例：当日支付", "结论", "通过", "测试人", "示例人员"));

        @Override
        public List<DocumentKind> kinds() {
            return List.of(
                    new DocumentKind(FlowPaper.MANUAL.kind(), "流程配置操作手册", new TemplateShape(VALUES, List.of(STEPS, LINES)), 2, () -> DocxDraft
                            .titled("流程配置操作手册").facts(FACTS).heading("一、新业务流程").text("{{说明}}")
                            .heading("二、环节").table("环节", "代码", "名称", "结束")
                            .heading("三、与原流程的对应关系").table("对应", "原环节", "新环节", "变化").bytes()),
                    new DocumentKind(FlowPaper.TEST_CASES.kind(), "流程测试案例", new TemplateShape(VALUES, List.of(TESTS)), 2, () -> DocxDraft
                            .titled("流程测试案例").facts(FACTS).heading("一、测试对象").text("{{说明}}")
                            .heading("二、案例").table("案例", "名称", "路径", "预期", "实际", "结论", "测试人").bytes()));
        }
    }

    public DocumentView make(FlowDesignView design, FlowPaper paper) {
        String name = Texts.of(Texts.CHINESE, "flow.paper", paper) + "-" + design.change().name();
        return documents.make(new NewDocument(paper.kind(), SUBJECT, String.valueOf(design.change().id()), name, data(design)));
    }

    public List<DocumentView> of(long change) {
        return documents.of(SUBJECT, String.valueOf(change));
    }

    public DocumentView get(long change, long id) {
        return documents.get(SUBJECT, String.valueOf(change), id);
    }

    public byte[] content(long change, long id) {
        return documents.content(SUBJECT, String.valueOf(change), id);
    }

    private TemplateData data(FlowDesignView design) {
        Map<String, String> values = row(
                "流程", flows.get(design.change().flow()).name(), "调整", design.change().name(), "生效日期", design.change().day().toString(),
                "状态", Texts.of(Texts.CHINESE, "flow.design.status", design.status()), "审批人", person(design.decidedBy()), "说明", design.description());
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        List<FlowStep> steps = design.steps();
        rows.put("环节", steps.stream().map(step -> row(
                "序号", String.valueOf(steps.indexOf(step) + 1), "代码", step.code(), "名称", step.name(), "结束", step.last() ? "是" : "否")).toList());
        rows.put("对应", design.lines().stream().map(line -> row(
                "原环节", names(line.before()), "新环节", names(line.after()), "变化", Texts.of(Texts.CHINESE, "flow.fate", line.fate()))).toList());
        rows.put("案例", design.tests().stream().map(test -> row(
                "序号", String.valueOf(test.position() + 1), "名称", test.title(), "路径", String.join(" → ", test.path()), "预期", test.expected(),
                "实际", or(test.actual()), "结论", test.passed() == null ? "未测试" : test.passed() ? "通过" : "未通过", "测试人", person(test.runBy())))
                .toList());
        return new TemplateData(values, rows);
    }

    private static String names(List<StepMapping.Step> steps) {
        return steps.isEmpty() ? "—" : steps.stream().map(StepMapping.Step::name).collect(Collectors.joining("、"));
    }

    /** As people are called; the account of whoever is not in the register. */
    private String person(@Nullable String login) {
        return login == null ? "—" : organisations.nameOf(login);
    }

    private static String or(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private static Map<String, String> row(String... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
