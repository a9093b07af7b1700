package org.yiyun.catalog.maintenance.internal;

import static org.yiyun.platform.office.TemplateShape.fields;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.platform.office.TemplateShape.Table;

/** What the three deliverables of REQ-CODE-03 may ask for, and the templates that the product brings for them. */
@ApplicationScoped
public class MaintenanceTemplates implements DocumentKinds {
    static final String SPECIFICATION = "MAINTENANCE_SPECIFICATION";
    static final String CONFIRMATION = "MAINTENANCE_CONFIRMATION";
    static final String SCRIPT = "MAINTENANCE_SCRIPT";
    static final String CHANGES = "变更";
    static final String FILES = "脚本文件";

    private static final String[] FACTS = {"维护单号", "代码库", "名称", "提出方", "依据", "期望日期", "登记人", "登记时间"};
    private static final List<Field> COMMON = fields(
            "维护单号", "DM-2026-00001", "代码库", "西药和中成药", "名称", "示例：2026 年第一批药品调整", "提出方", "示例市医保局医药服务科", "依据", "示例医保〔2026〕1号",
            "期望日期", "2026-03-01", "登记人", "示例人员", "登记时间", "2026-01-05 09:00", "需求", "示例：新增 12 个药品，停用 3 个药品。", "分析",
            "示例：按国家编码核对，均可对应。", "影响", "示例：涉及全部定点医疗机构。", "分析人", "示例人员", "编制日期", "2026-01-06");
    private static final List<Field> CONFIRMED = fields("确认人", "示例人员", "确认时间", "2026-01-07 10:00", "确认意见", "示例：同意。");
    private static final List<Field> PLANNED = fields(
            "方案", "示例：1. 备份；2. 执行脚本；3. 核对条数；4. 异常时回滚。", "版本", "第 3 版", "生效日期", "2026-03-01", "变更条数", "15");
    private static final Table CHANGE = new Table(CHANGES, fields(
            "编码", "XA02AXX095A001010103357", "名称", "小儿大黄碳酸氢钠片", "类别", "修改", "内容", "最高限价：12.30 → 11.00"));
    private static final Table FILE = new Table(FILES, fields("文件", "DM-2026-00001.sql", "大小", "2048", "校验值", "示例 SHA-256"));

    @Override
    public List<DocumentKind> kinds() {
        return List.of(
                new DocumentKind(SPECIFICATION, title(SPECIFICATION), new TemplateShape(COMMON, List.of()), 1, () -> begin(SPECIFICATION)
                        .heading("一、需求").text("{{需求}}").heading("二、分析").text("{{分析}}").heading("三、影响").text("{{影响}}")
                        .signatures("编制", "审核").bytes()),
                new DocumentKind(CONFIRMATION, title(CONFIRMATION), new TemplateShape(join(COMMON, CONFIRMED), List.of()), 1,
                        () -> begin(CONFIRMATION)
                                .heading("一、确认的需求").text("{{需求}}").heading("二、确认的做法").text("{{分析}}").heading("三、确认意见")
                                .text("{{确认意见}}").facts("确认人", "确认时间").signatures("医保局", "运维方").bytes()),
                new DocumentKind(SCRIPT, title(SCRIPT), new TemplateShape(join(join(COMMON, CONFIRMED), PLANNED), List.of(CHANGE, FILE)), 1,
                        () -> begin(SCRIPT)
                                .heading("一、方案").text("{{方案}}").heading("二、版本").facts("版本", "生效日期", "变更条数", "确认人")
                                .heading("三、脚本文件").table(FILES, "文件", "大小", "校验值")
                                .heading("四、变更内容").text("条数较多时只列前 500 条，全部内容见脚本文件。").table(CHANGES, "编码", "名称", "类别", "内容")
                                .signatures("编制", "复核").bytes()));
    }

    /** As on the paper. */
    static String title(String kind) {
        return switch (kind) {
            case SPECIFICATION -> "代码库更新维护需求说明书";
            case CONFIRMATION -> "代码库更新维护需求确认书";
            default -> "代码库更新维护脚本";
        };
    }

    private static DocxDraft begin(String kind) {
        return DocxDraft.titled(title(kind)).facts(FACTS);
    }

    private static List<Field> join(List<Field> some, List<Field> others) {
        List<Field> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
