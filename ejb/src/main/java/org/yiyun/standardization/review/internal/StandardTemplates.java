package org.yiyun.standardization.review.internal;

import static org.yiyun.platform.office.TemplateShape.fields;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.TemplateShape.Table;

/** What the two deliverables of REQ-STD-05 may ask for, and the templates that the product brings for them. */
@ApplicationScoped
public class StandardTemplates implements DocumentKinds {
    static final String GUIDE = "STANDARD_GUIDE";
    static final String ACCEPTANCE = "STANDARD_ACCEPTANCE";
    static final String CODES = "编码";
    static final String POINTS = "评分";
    static final String FAULTS = "问题";

    private static final List<Field> GUIDE_FIELDS = fields(
            "机构编码", "H99990000001", "机构名称", "示例市第一人民医院", "机构类别", "定点医疗机构", "机构等级", "三级", "区划", "440802", "编制日期", "2026-01-05",
            "编制人", "示例人员", "清单版本", "第 1 版", "编码项数", "13", "已验收项数", "4", "逾期项数", "1");
    private static final Table GUIDE_CODES = new Table(CODES, fields(
            "名称", "医保药品", "代码库", "西药和中成药（第 3 版）", "状态", "对照中", "完成率", "85.71%（目录对照）", "责任人", "药剂科", "期限", "2026-03-31", "要求",
            "示例：逐条对照国家编码。"));
    private static final List<Field> ACCEPTANCE_FIELDS = fields(
            "审核编号", "GB-2026-00001", "机构编码", "H99990000001", "机构名称", "示例市第一人民医院", "审核标准", "第 1 版", "合格线", "85", "审核开始", "2026-01-05",
            "审核人", "示例人员", "评估日期", "2026-02-05", "评估人", "示例人员", "总分", "92.50", "结果", "已通过", "评估意见", "示例：同意验收。", "抽样数", "30",
            "抽样正确数", "29", "抽样说明", "示例：种子 17，抽样框 1200 条，校验和 示例", "问题数", "3", "已销号数", "3", "已验收项数", "13", "编码项数", "13");
    private static final Table ACCEPTANCE_CODES = new Table(CODES, fields("名称", "医保药品", "状态", "已验收", "完成率", "100%（目录对照）"));
    private static final Table ACCEPTANCE_POINTS = new Table(POINTS, fields("指标", "完成率", "权重", "40", "得分", "95.00", "依据", "示例：13 项中 13 项已知"));
    private static final Table ACCEPTANCE_FAULTS = new Table(FAULTS, fields(
            "编码", "医保药品", "问题", "示例：3 个药品对照错误", "期限", "2026-01-20", "整改", "示例：已改正", "复核", "示例：核对无误", "状态", "已销号"));

    @Override
    public List<DocumentKind> kinds() {
        return List.of(
                new DocumentKind(GUIDE, title(GUIDE), new TemplateShape(GUIDE_FIELDS, List.of(GUIDE_CODES)), 1, StandardTemplates::guide),
                new DocumentKind(ACCEPTANCE, title(ACCEPTANCE), new TemplateShape(
                        ACCEPTANCE_FIELDS, List.of(ACCEPTANCE_CODES, ACCEPTANCE_POINTS, ACCEPTANCE_FAULTS)), 1, StandardTemplates::acceptance));
    }

    /** As on the paper. */
    static String title(String kind) {
        return kind.equals(GUIDE) ? "贯标指导手册报告" : "贯标指导验收报告";
    }

    private static byte[] guide() {
        return DocxDraft.titled(title(GUIDE))
                .facts("机构名称", "机构编码", "机构类别", "机构等级", "区划", "清单版本", "编制人", "编制日期")
                .heading("一、总体情况").facts("编码项数", "已验收项数", "逾期项数")
                .heading("二、各项编码现状").table(CODES, "名称", "代码库", "状态", "完成率", "责任人", "期限")
                .heading("三、贯标要求").table(CODES, "名称", "要求")
                .signatures("编制", "机构负责人").bytes();
    }

    private static byte[] acceptance() {
        return DocxDraft.titled(title(ACCEPTANCE))
                .facts("机构名称", "机构编码", "审核编号", "审核标准", "审核人", "审核开始", "评估人", "评估日期")
                .heading("一、结果").facts("结果", "总分", "合格线").text("{{评估意见}}")
                .heading("二、贯标成果").facts("编码项数", "已验收项数").table(CODES, "名称", "状态", "完成率")
                .heading("三、评分").table(POINTS, "指标", "权重", "得分", "依据")
                .heading("四、抽样").facts("抽样数", "抽样正确数").text("{{抽样说明}}")
                .heading("五、问题及完成清理").facts("问题数", "已销号数").table(FAULTS, "编码", "问题", "期限", "整改", "复核", "状态")
                .signatures("医保局", "运维方", "机构").bytes();
    }
}
