package org.yiyun.calendar.internal;

import org.yiyun.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * Reads the rows of a json, csv or xlsx file. Columns, or members of the json objects: date, name, kind, from, to, or
 * in Chinese 日期, 名称, 类型, 开始, 结束. A json file may also say {@code isOffDay} in place of the kind.
 */
final class YearFile {
    private static final int MAX_ROWS = 2000;
    private static final Map<String, String> COLUMNS = Map.of("日期", "date", "名称", "name", "类型", "kind", "开始", "from", "结束", "to");

    private YearFile() {}

    /** @throws BusinessException FILE_REFUSED if it is none of the three */
    static List<YearRow> read(byte[] content) {
        try {
            if (content.length > 3 && content[0] == 'P' && content[1] == 'K') {
                return xlsx(content);
            }
            String text = text(content).strip();
            return text.startsWith("{") || text.startsWith("[") ? json(text) : csv(text);
        } catch (IOException | JsonException | OpenXML4JRuntimeException | IllegalArgumentException | ClassCastException
                | java.io.UncheckedIOException unreadable) {
            throw new BusinessException(ProblemType.FILE_REFUSED);
        }
    }

    private static List<YearRow> json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonValue root = reader.readValue();
            JsonArray days = root instanceof JsonObject object ? object.getJsonArray("days") : root.asJsonArray();
            List<YearRow> rows = new ArrayList<>();
            for (JsonValue day : days == null ? JsonValue.EMPTY_JSON_ARRAY : days) {
                JsonObject object = day.asJsonObject();
                String kind = object.containsKey("isOffDay")
                        ? (object.getBoolean("isOffDay") ? "HOLIDAY" : "MAKEUP_WORKDAY")
                        : member(object, "kind");
                rows.add(new YearRow(rows.size() + 1, member(object, "date"), member(object, "name"), kind,
                        member(object, "from"), member(object, "to")));
            }
            return bounded(rows);
        }
    }

    private static String member(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static List<YearRow> csv(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();
        List<YearRow> rows = new ArrayList<>();
        List<String> header = List.of();
        for (CSVRecord record : format.parse(new StringReader(text))) {
            if (header.isEmpty()) {
                header = header(record.toList());
            } else {
                rows.add(row((int) record.getRecordNumber(), header, record.toList()));
            }
            bounded(rows);
        }
        return rows;
    }

    private static List<YearRow> xlsx(byte[] content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<YearRow> rows = new ArrayList<>();
            List<String> header = List.of();
            for (Row line : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(line.getLastCellNum(), 20); i++) {
                    cells.add(text(line.getCell(i)));
                }
                if (header.isEmpty()) {
                    header = header(cells);
                } else {
                    rows.add(row(line.getRowNum() + 1, header, cells));
                }
                bounded(rows);
            }
            return rows.stream().filter(row -> !row.isBlank()).toList();
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            var time = cell.getLocalDateTimeCellValue();
            return time.getYear() < 1950 ? time.toLocalTime().toString() : time.toLocalDate().toString();
        }
        return new DataFormatter(Locale.ROOT).formatCellValue(cell).strip();
    }

    private static List<String> header(List<String> cells) {
        List<String> names = cells.stream()
                .map(cell -> COLUMNS.getOrDefault(cell.strip(), cell.strip().toLowerCase(Locale.ROOT)))
                .toList();
        if (!names.contains("date") || !names.contains("kind")) {
            throw new IllegalArgumentException("no header");
        }
        return names;
    }

    private static YearRow row(int number, List<String> header, List<String> cells) {
        return new YearRow(number, cell(header, cells, "date"), cell(header, cells, "name"), cell(header, cells, "kind"),
                cell(header, cells, "from"), cell(header, cells, "to"));
    }

    private static String cell(List<String> header, List<String> cells, String name) {
        int column = header.indexOf(name);
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    private static List<YearRow> bounded(List<YearRow> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException("too many rows");
        }
        return rows;
    }

    /** UTF-8 with or without its mark; what is not valid in it is taken as GB 18030, the encoding of Chinese Excel. */
    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
