package org.yiyun.flow.internal;

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
import org.yiyun.flow.EventLine;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;

/** Reads a log of events from a workbook or csv; columns that it does not know, as names of persons, are not even looked at. */
@ApplicationScoped
public class EventFile {
    private static final int MOST_LINES = 50_000;
    private static final int SHOWN = 60;
    private static final int MOST_MEBIBYTES = 20;
    private static final BroughtTable TABLE = new BroughtTable(new LibraryDefinition(
            "FLOW_EVENT", "", "办件环节", "Steps of cases", new CodePattern("", List.of()), "number", "step", null, 0, List.of(
                    field("number", "办件号", "Case", true, 60, FieldType.TEXT, "业务流水号", "流水号", "办件编号"),
                    field("step", "环节", "Step", true, 60, FieldType.TEXT, "环节代码", "环节名称", "步骤"),
                    field("role", "办理角色", "Role", true, 40, FieldType.TEXT, "角色", "岗位"),
                    field("channel", "渠道", "Channel", true, 40, FieldType.TEXT, "办理渠道", "受理渠道"),
                    field("online", "是否线上", "Online", true, 10, FieldType.FLAG, "线上", "线上办理"),
                    field("began", "开始时间", "Began", true, 40, FieldType.TEXT, "环节开始时间"),
                    field("ended", "结束时间", "Ended", false, 40, FieldType.TEXT, "环节结束时间", "完成时间"))),
            MOST_MEBIBYTES, MOST_LINES, "field.flow.file", "field.flow.lines");

    private static FieldDefinition field(String key, String zh, String en, boolean required, int length, FieldType type, String... headings) {
        return new FieldDefinition(key, zh, en, type, required, false, length, -1, List.of(headings));
    }

    /** What people call a field. */
    static String heading(String key) {
        return TABLE.heading(key);
    }

    /** The beginning of what was brought, without numbers of persons. */
    static String shown(String raw) {
        String text = PersonNumbers.masked(raw);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** @throws BusinessException TOO_LARGE, INVALID for a file that cannot be read or has too many or no lines */
    List<BroughtEvent> read(String name, InputStream content) throws IOException {
        List<BroughtEvent> lines = new ArrayList<>();
        TABLE.read(name, content, (row, checked) -> lines.add(new BroughtEvent(
                row.sheet(), row.line(), line(checked.content()), checked.faults().stream().map(EventFile::rejected).toList())));
        if (lines.isEmpty()) {
            throw BusinessException.invalid("file", "field.flow.empty", Map.of());
        }
        return lines;
    }

    private static RejectedLine rejected(RowFault fault) {
        return new RejectedLine(fault.sheet(), fault.line(), heading(fault.field()),
                shown(fault.raw().getOrDefault(fault.field(), "")), PersonNumbers.masked(ReadingTexts.of(Texts.CHINESE, fault)));
    }

    private static EventLine line(EntryContent content) {
        return new EventLine(
                content.get("number"), content.get("step"), content.get("role"), content.get("channel"), content.get("online"),
                content.get("began"), Typed.orNull(content.get("ended")));
    }
}
