package org.yiyun.organisation.internal;

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
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** Reads a csv (UTF-8 or GB 18030) or xlsx file of institutions; columns by their names in the first line. */
final class InstitutionFile {
    static final List<String> COLUMNS = List.of("code", "name", "grade", "region", "status");
    private static final int MAX_LINES = 20_000;
    private static final int MAX_COLUMNS = 20;
    private static final Map<String, String> NAMES =
            Map.of("编码", "code", "名称", "name", "等级", "grade", "行政区划", "region", "状态", "status");

    private InstitutionFile() {}

    /** One line, in the order of {@link #COLUMNS}. */
    record Line(int number, List<String> cells) {
        String cell(String column) {
            return cells.get(COLUMNS.indexOf(column));
        }
    }

    /** @throws BusinessException FILE_REFUSED if it is neither, has no such columns or too many lines */
    static List<Line> read(byte[] content) {
        try {
            var isZip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
            return lines(isZip ? xlsx(content) : csv(content));
        } catch (IOException | UncheckedIOException | OpenXML4JRuntimeException | IllegalArgumentException unreadable) {
            throw new BusinessException(ProblemType.FILE_REFUSED);
        }
    }

    private static List<List<String>> csv(byte[] content) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setTrim(true).get();
        var rows = new ArrayList<List<String>>();
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
        var formatter = new DataFormatter(Locale.ROOT);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var rows = new ArrayList<List<String>>();
            for (var row : book.getSheetAt(0)) {
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
                    bounded(rows);
                }
                var cells = new ArrayList<String>();
                for (int i = 0; i < Math.min(row.getLastCellNum(), MAX_COLUMNS); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)).strip());
                }
                rows.add(cells);
                bounded(rows);
            }
            return rows;
        }
    }

    private static void bounded(List<List<String>> rows) {
        if (rows.size() > MAX_LINES) {
            throw new IllegalArgumentException("too many lines");
        }
    }

    private static List<Line> lines(List<List<String>> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no header");
        }
        var header = rows.get(0).stream().map(name -> NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT))).toList();
        if (!header.containsAll(COLUMNS)) {
            throw new IllegalArgumentException("no such columns");
        }
        var lines = new ArrayList<Line>();
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(new Line(i + 1, COLUMNS.stream().map(column -> cell(row, header.indexOf(column))).toList()));
            }
        }
        return lines;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
