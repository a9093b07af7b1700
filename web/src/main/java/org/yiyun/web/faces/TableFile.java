package org.yiyun.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A table as a file to be saved, streamed row by row: a workbook, or CSV as Excel reads it. */
public final class TableFile {
    private static final int IN_MEMORY = 500;
    private static final int WIDTH = 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TableFile() {}

    /** Where the rows go, cell by cell as text. */
    public interface Sink {
        void accept(List<String> cells) throws IOException;
    }

    /** Hands every row to the sink, in order. */
    public interface Rows {
        void each(Sink sink) throws IOException;
    }

    /** @param name of the file, without what comes behind the dot; ASCII */
    public static void send(HttpServletResponse response, String name, boolean csv, List<String> heads, Rows rows) throws IOException {
        response.setContentType(csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv" : ".xlsx") + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (csv) {
            writeCsv(response, heads, rows);
        } else {
            writeSheet(response, heads, rows);
        }
    }

    private static void writeCsv(HttpServletResponse response, List<String> heads, Rows rows) throws IOException {
        var writer = new OutputStreamWriter(response.getOutputStream(), UTF_8);
        writer.write(BYTE_ORDER_MARK); // Excel takes a file without it for GBK
        var printer = CSVFormat.EXCEL.print(writer);
        printer.printRecord(heads);
        rows.each(printer::printRecord);
        printer.flush();
    }

    private static void writeSheet(HttpServletResponse response, List<String> heads, Rows rows) throws IOException {
        try (var book = new SXSSFWorkbook(IN_MEMORY)) {
            var sheet = book.createSheet();
            sheet.setDefaultColumnWidth(WIDTH);
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), heads);
            rows.each(cells -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells));
            book.write(response.getOutputStream());
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
