package org.yiyun.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * The lines of a small csv (UTF-8 or GB 18030) or xlsx file that people fill in by hand, its columns found by the headings of the first
 * line. Blank lines are passed over.
 */
public final class SheetRows {
    private static final int MAX_LINES = 20_000;
    private static final int MAX_COLUMNS = 40;

    private SheetRows() {}

    /**
     * A line with its cells by column.
     *
     * @param number as a spreadsheet counts: the headings are line 1
     */
    public record Line(int number, Map<String, String> cells) {
        /** Without surrounding space; empty if the file has no such column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @param headings column by heading, in whatever languages people write it
     * @param needed   columns without which the file is not one of these
     * @throws BusinessException FILE_REFUSED if it is neither csv nor xlsx, has not these columns, or has more than 20,000 lines
     */
    public static List<Line> read(byte[] content, Map<String, String> headings, List<String> needed) {
        try {
            boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
            return lines(zip ? xlsx(content) : csv(content), headings, needed);
        } catch (IOException | UncheckedIOException | OpenXML4JRuntimeException | IllegalArgumentException unreadable) {
            throw new BusinessException(ProblemType.FILE_REFUSED);
        }
    }

    private static List<List<String>> csv(byte[] content) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(false).get();
        List<List<String>> rows = new ArrayList<>();
        for (var row : format.parse(new StringReader(text(content)))) {
            rows.add(row.toList());
            bounded(rows);
        }
        return rows;
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<List<String>> xlsx(byte[] content) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<List<String>> rows = new ArrayList<>();
            for (var row : book.getSheetAt(0)) {
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
                    bounded(rows);
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getLastCellNum(), MAX_COLUMNS); i++) {
                    cells.add(text(row.getCell(i)));
                }
                rows.add(cells);
                bounded(rows);
            }
            return rows;
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            var time = cell.getLocalDateTimeCellValue();
            return time.toLocalTime().toSecondOfDay() == 0
                    ? time.toLocalDate().toString() : time.toLocalDate() + " " + time.toLocalTime().withNano(0);
        }
        return new DataFormatter(Locale.ROOT).formatCellValue(cell).strip();
    }

    private static void bounded(List<List<String>> rows) {
        if (rows.size() > MAX_LINES) {
            throw new IllegalArgumentException("too many lines");
        }
    }

    private static List<Line> lines(List<List<String>> rows, Map<String, String> headings, List<String> needed) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no header");
        }
        var columns = rows.get(0).stream().map(String::strip).map(name -> headings.getOrDefault(name, name.toLowerCase(Locale.ROOT))).toList();
        if (!columns.containsAll(needed)) {
            throw new IllegalArgumentException("no such columns");
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(i + 1, byColumn(row, columns)));
            }
        }
        return lines;
    }

    private static Map<String, String> byColumn(List<String> row, List<String> columns) {
        return columns.stream().distinct().collect(Collectors.toMap(column -> column, column -> {
            int place = columns.indexOf(column);
            return place < row.size() ? row.get(place).strip() : "";
        }));
    }
}
