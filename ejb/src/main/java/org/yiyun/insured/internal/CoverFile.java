package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.BroughtTable;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.insured.CoverLine;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Masked;

/** Reads covers from a workbook or csv, under the national names of the fields or their usual headings. */
@ApplicationScoped
public class CoverFile {
    static final int MOST_LINES = 50_000;
    private static final int SHOWN = 60;
    private static final int MOST_MEBIBYTES = 20;
    private static final BroughtTable TABLE = new BroughtTable(new LibraryDefinition(
            "INSURED_COVER", "", "参保信息", "Covers", new CodePattern("", List.of()), "identity", "name", null, 0, List.of(
                    field("identity", "证件号码", "Identity number", true, 40, FieldType.TEXT, "身份证号", "身份证号码", "公民身份号码", "certno"),
                    field("name", "姓名", "Name", true, 60, FieldType.TEXT, "人员姓名", "psn_name"),
                    field("insurance_type", "险种类型", "Insurance type", true, 40, FieldType.TEXT, "险种", "insutype"),
                    field("person_type", "人员类别", "Person type", true, 40, FieldType.TEXT, "psn_type"),
                    field("state", "参保状态", "State", true, 20, FieldType.TEXT, "人员参保状态", "psn_insu_stas"),
                    field("region", "参保地", "Region", true, 12, FieldType.TEXT, "参保地区划", "参保地医保区划", "区划", "insuplc_admdvs"),
                    field("since", "参保开始日期", "Since", true, 20, FieldType.DATE, "参保日期", "开始日期", "psn_insu_date"),
                    field("until", "参保结束日期", "Until", false, 20, FieldType.DATE, "暂停参保日期", "结束日期", "paus_insu_date"),
                    field("employer", "参保单位", "Employer", false, 200, FieldType.TEXT, "单位名称", "emp_name"),
                    field("phone", "联系电话", "Telephone", false, 30, FieldType.TEXT, "手机号码", "手机号", "电话", "mob"))),
            MOST_MEBIBYTES, MOST_LINES, "field.insured.file", "field.insured.lines");

    private static FieldDefinition field(String key, String zh, String en, boolean required, int length, FieldType type, String... headings) {
        return new FieldDefinition(key, zh, en, type, required, false, length, -1, List.of(headings));
    }

    /** What people call a field. */
    static String heading(String key) {
        return TABLE.heading(key);
    }

    /** The beginning of what was brought; what tells of a person is masked. */
    static String shown(String key, String raw) {
        String value = switch (key) {
            case "identity" -> String.valueOf(Masked.identity(raw));
            case "name" -> String.valueOf(Masked.name(raw));
            case "phone" -> String.valueOf(Masked.phone(raw));
            default -> raw;
        };
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    /** @throws BusinessException TOO_LARGE, INVALID for a file that cannot be read or has too many or no lines */
    List<BroughtCover> read(String name, InputStream content) throws IOException {
        List<BroughtCover> lines = new ArrayList<>();
        TABLE.read(name, content, (row, checked) -> lines.add(new BroughtCover(
                row.sheet(), row.line(), checked.isAccepted() ? line(checked.content()) : nothing(),
                checked.faults().stream().map(CoverFile::rejected).toList())));
        if (lines.isEmpty()) {
            throw BusinessException.invalid("file", "field.insured.empty", Map.of());
        }
        return lines;
    }

    private static CoverLine line(EntryContent content) {
        return new CoverLine(
                content.get("identity"), content.get("name"), content.get("insurance_type"), content.get("person_type"), content.get("state"),
                content.get("region"), content.get("since"), Typed.orNull(content.get("until")), Typed.orNull(content.get("employer")),
                Typed.orNull(content.get("phone")));
    }

    private static CoverLine nothing() {
        return new CoverLine(null, null, null, null, null, null, null, null, null, null);
    }

    private static RejectedLine rejected(RowFault fault) {
        return new RejectedLine(fault.sheet(), fault.line(), heading(fault.field()),
                shown(fault.field(), fault.raw().getOrDefault(fault.field(), "")), reason(fault));
    }

    /** A message that would repeat what was brought says only which column is wrong where that tells of a person. */
    private static String reason(RowFault fault) {
        boolean personal = List.of("identity", "name", "phone").contains(fault.field());
        return personal && fault.arguments().size() > 1
                ? Texts.get(Texts.CHINESE, "problem.field.insured.unreadable")
                : ReadingTexts.of(Texts.CHINESE, fault);
    }
}
