package org.yiyun.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.yiyun.web.rest.SavedFile;

/** A list as a file (导出), streamed row by row. */
public final class ListFile {
    private static final int IN_MEMORY = 500;
    private static final int WIDTH = 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int PART = 500;
    /** More than a spreadsheet can be read with; who needs more asks for a report. */
    private static final int MOST = 100_000;

    private ListFile() {}

    /** Takes one row. */
    @FunctionalInterface
    public interface Sink {
        void accept(List<String> cells) throws IOException;
    }

    /** Hands out the rows, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void to(Sink sink) throws IOException;
    }

    /** Finds so many rows of a list from the offset on. */
    @FunctionalInterface
    public interface Part<R> {
        List<R> rows(int offset, int limit);
    }

    /** A list that has been read. */
    public static <R> Rows of(Iterable<R> list, Function<R, List<String>> cells) {
        return sink -> {
            for (var row : list) {
                sink.accept(cells.apply(row));
            }
        };
    }

    /** A list that is read in parts, so that it is never in memory as a whole; it ends after 100,000 rows. */
    public static <R> Rows inParts(Part<R> part, Function<R, List<String>> cells) {
        return sink -> {
            List<R> rows;
            var offset = 0;
            do {
                rows = part.rows(offset, PART);
                for (var row : rows) {
                    sink.accept(cells.apply(row));
                }
                offset += PART;
            } while (rows.size() == PART && offset < MOST);
        };
    }

    /**
     * Sends the list.
     *
     * @param name  of the file, without its ending
     * @param csv   else xlsx
     * @param heads first row
     */
    public static void send(HttpServletResponse response, String name, boolean csv, List<String> heads, Rows rows) throws IOException {
        response.setContentType(csv ? "text/csv; charset=UTF-8" : SavedFile.XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv" : ".xlsx") + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (csv) {
            writeCsv(heads, rows, response.getOutputStream());
        } else {
            writeSheet(heads, rows, response.getOutputStream());
        }
    }

    private static void writeCsv(List<String> heads, Rows rows, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, UTF_8);
        writer.write(BYTE_ORDER_MARK); // Excel takes a file without it for GBK
        var printer = CSVFormat.EXCEL.print(writer);
        printer.printRecord(heads);
        rows.to(cells -> printer.printRecord(cells));
        printer.flush();
    }

    private static void writeSheet(List<String> heads, Rows rows, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(IN_MEMORY)) {
            var sheet = book.createSheet();
            sheet.setDefaultColumnWidth(WIDTH);
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), heads);
            rows.to(cells -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells));
            book.write(out);
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
