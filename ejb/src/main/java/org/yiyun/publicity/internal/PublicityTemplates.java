package org.yiyun.publicity.internal;

import static org.yiyun.platform.office.TemplateShape.fields;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.TemplateShape.Table;

/** What the summary of a campaign may ask for, and the template that the product brings. {@link PublicityPapers} fills it. */
@ApplicationScoped
public class PublicityTemplates implements DocumentKinds {
    static final String KIND = "PUBLICITY_SUMMARY";
    static final String TITLE = "政策宣传总结";
    static final String ACTIVITY = "活动";
    static final String VOICE = "交流";
    static final String SURVEY = "问卷";

    private static final List<Field> FIELDS = fields(
            "名称", "门诊统筹政策宣传", "编号", "XC-20260301-0001", "目标", "示例：参保人员了解新的起付标准。", "内容", "示例：起付标准和支付比例的变化。",
            "方式", "示例：手册发放与现场讲解。", "渠道", "宣传手册、现场讲座", "对象", "示例：在职和退休参保人员", "起止日期", "2026-03-01 至 2026-03-31",
            "负责人", "示例人员", "政策文件", "ZC-20260105-0001", "状态", "已总结", "审批人", "示例人员", "计划活动数", "4", "完成活动数", "4",
            "计划人数", "200", "实际人数", "230", "计划份数", "500", "实际份数", "480", "问题和意见数", "12", "已答复数", "12",
            "成效", "示例：咨询量下降，满意度上升。", "编制人", "示例人员", "编制日期", "2026-04-02");
    private static final List<Table> TABLES = List.of(
            new Table(ACTIVITY, fields(
                    "序号", "1", "渠道", "现场讲座", "主题", "示例：门诊统筹怎么报", "计划日期", "2026-03-05", "开展日期", "2026-03-05", "地点", "示例社区",
                    "计划人数", "50", "实际人数", "63", "份数", "100", "情况", "示例：现场答疑 20 分钟。")),
            new Table(VOICE, fields("序号", "1", "类别", "问题", "内容", "示例：异地就医怎么办？", "答复", "示例：先备案。")),
            new Table(SURVEY, fields("名称", "示例问卷", "发放", "100", "收回", "86")));

    @Override
    public List<DocumentKind> kinds() {
        return List.of(new DocumentKind(KIND, TITLE, new TemplateShape(FIELDS, TABLES), 2, () -> DocxDraft.titled(TITLE)
                .facts("名称", "编号", "负责人", "起止日期", "渠道", "对象", "政策文件", "审批人", "编制日期", "状态")
                .heading("一、目标").text("{{目标}}").heading("二、内容与方式").text("{{内容}}").text("{{方式}}")
                .heading("三、计划与完成").facts("计划活动数", "完成活动数", "计划人数", "实际人数", "计划份数", "实际份数")
                .table(ACTIVITY, "渠道", "主题", "计划日期", "开展日期", "地点", "计划人数", "实际人数", "份数", "情况")
                .heading("四、反馈").facts("问题和意见数", "已答复数").table(VOICE, "类别", "内容", "答复")
                .table(SURVEY, "名称", "发放", "收回")
                .heading("五、成效").text("{{成效}}").signatures("编制", "负责人").bytes()));
    }
}
