package org.yiyun.chronic.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.reading.FormulaMark;
import org.yiyun.chronic.ChronicImport;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.file.SheetRows;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.text.Typed;

/** A list of persons to be registered (备案名单), csv or xlsx: one line for a person and a disease. */
public final class RegistrationFile {
    /** Each line is a registration of its own that somebody has to decide on. */
    public static final int MOST_LINES = 2_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS =
            List.of("identity", "name", "insuranceType", "disease", "from", "until", "evidence", "institutions");
    private static final List<String> NEEDED = List.of("identity", "name", "insuranceType", "disease", "from", "evidence");
    private static final Map<String, String> HEADINGS = headings();

    private RegistrationFile() {}

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        COLUMNS.forEach(column -> {
            headings.put(column, column);
            headings.put(heading(column), column);
        });
        List.of("身份证号", "公民身份号码", "身份证号码", "证件号").forEach(name -> headings.put(name, "identity"));
        List.of("险种类型").forEach(name -> headings.put(name, "insuranceType"));
        List.of("病种", "病种编码").forEach(name -> headings.put(name, "disease"));
        List.of("开始日期", "备案开始日期", "起始日").forEach(name -> headings.put(name, "from"));
        List.of("结束日期", "备案结束日期", "截止日期").forEach(name -> headings.put(name, "until"));
        List.of("选点", "选点机构", "定点机构编码").forEach(name -> headings.put(name, "institutions"));
        return headings;
    }

    /** What the column is called on the page. */
    private static String heading(String column) {
        return Texts.get(Texts.CHINESE, "chronic.field." + switch (column) {
            case "insuranceType" -> "insurance";
            case "disease" -> "diseaseCode";
            default -> column;
        });
    }

    /**
     * @param keep registers a line; throws what is wrong with it, and then has kept nothing of it
     * @throws BusinessException FILE_REFUSED if it is no such file, INVALID with no line or more than {@link #MOST_LINES}
     */
    public static ChronicImport take(byte[] content, Consumer<RegisterChronic> keep) {
        List<SheetRows.Line> lines = SheetRows.read(content, HEADINGS, NEEDED);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw BusinessException.invalid("file", lines.isEmpty() ? "field.chronic.noLines" : "field.chronic.lines", Map.of("max", MOST_LINES));
        }
        List<ImportedRows.Rejected> rejected = new ArrayList<>();
        List<SheetRows.Line> again = new ArrayList<>();
        for (SheetRows.Line line : lines) {
            try {
                keep.accept(asked(line));
            } catch (BusinessException unfit) {
                rejected.add(new ImportedRows.Rejected(line.number(), faults(unfit)));
                again.add(line);
            }
        }
        return new ChronicImport(new ImportedRows(lines.size() - rejected.size(), rejected), correctable(again, rejected));
    }

    /** A problem of another kind stands for the whole line. */
    private static List<FieldError> faults(BusinessException unfit) {
        return unfit.errors().isEmpty() ? List.of(new FieldError("line", "field.chronic.line", Map.of())) : unfit.errors();
    }

    private static RegisterChronic asked(SheetRows.Line line) {
        LocalDate from = day(line, "from");
        if (from == null) {
            throw BusinessException.invalid("from", "field.required", Map.of());
        }
        return new RegisterChronic(
                text(line, "identity"), text(line, "name"), text(line, "insuranceType"), text(line, "disease"), from, day(line, "until"),
                text(line, "evidence"), Typed.all(Arrays.stream(text(line, "institutions").split("[,，、;；\\s]+")).filter(code -> !code.isEmpty()).toList()));
    }

    private static String text(SheetRows.Line line, String column) {
        return FormulaMark.taken(line.cell(column));
    }

    private static @Nullable LocalDate day(SheetRows.Line line, String column) {
        String text = text(line, column);
        LocalDate day = Typed.written(text);
        if (day == null && !text.isEmpty()) {
            throw BusinessException.invalid(column, "field.date", Map.of());
        }
        return day;
    }

    /** Formulas as text, with the mark that Excel needs. */
    private static String correctable(List<SheetRows.Line> lines, List<ImportedRows.Rejected> rejected) {
        if (lines.isEmpty()) {
            return "";
        }
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            List<String> heads = new ArrayList<>(COLUMNS.stream().map(RegistrationFile::heading).toList());
            heads.addAll(List.of("原因", "原行号"));
            csv.printRecord(heads);
            for (int i = 0; i < lines.size(); i++) {
                SheetRows.Line line = lines.get(i);
                List<String> cells = new ArrayList<>(COLUMNS.stream().map(column -> FormulaMark.set(text(line, column))).toList());
                cells.add(FormulaMark.set(reason(rejected.get(i), Texts.CHINESE)));
                cells.add(Integer.toString(line.number()));
                csv.printRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String reason(ImportedRows.Rejected line, Locale language) {
        return line.errors().stream().map(error -> ProblemTexts.error(language, error)).collect(Collectors.joining("；"));
    }
}
