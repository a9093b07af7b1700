package org.yiyun.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.StreamedBook;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.web.rest.SavedFile;

/** A list as a file (导出), streamed row by row. If it does not hold the whole list, its last line says so. */
public final class ListFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int PART = 500;
    /** More than people can read; who needs more narrows the list or asks for it page by page over REST. */
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

        /** How many rows of the list were not handed out; asked when all others were. */
        default long leftOff() {
            return 0;
        }
    }

    /** Finds so many rows of a list from the offset on. */
    @FunctionalInterface
    public interface Part<R> {
        List<R> rows(int offset, int limit);
    }

    /** A list that has been read; what an {@link Exported} one left off is told. */
    public static <R> Rows of(List<R> list, Function<R, List<String>> cells) {
        return new Read<>(list, list instanceof Exported<R> known ? known.leftOff() : 0, cells);
    }

    /** A page of a list; what is not on it is told. */
    public static <R> Rows of(Page<R> page, Function<R, List<String>> cells) {
        return new Read<>(page.items(), page.total() - page.items().size(), cells);
    }

    private record Read<R>(List<R> list, long leftOff, Function<R, List<String>> cells) implements Rows {
        @Override
        public void to(Sink sink) throws IOException {
            for (var row : list) {
                sink.accept(cells.apply(row));
            }
        }
    }

    /**
     * A list that is read in parts, so that it is never in memory as a whole; at most 100,000 rows.
     *
     * @param total of the list; asked only if there may be more
     */
    public static <R> Rows inParts(Part<R> part, Function<R, List<String>> cells, LongSupplier total) {
        return inParts(part, cells, total, MOST);
    }

    static <R> Rows inParts(Part<R> part, Function<R, List<String>> cells, LongSupplier total, int most) {
        return new Rows() {
            private int written;

            @Override
            public void to(Sink sink) throws IOException {
                List<R> rows;
                int wanted;
                do {
                    wanted = Math.min(PART, most - written);
                    rows = part.rows(written, wanted);
                    for (var row : rows) {
                        sink.accept(cells.apply(row));
                    }
                    written += rows.size();
                } while (rows.size() == wanted && written < most);
            }

            @Override
            public long leftOff() {
                return written < most ? 0 : Math.max(0, total.getAsLong() - written);
            }
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
        write(response.getOutputStream(), csv, heads, rows, () -> CDI.current().select(UserLocale.class).get().getLocale());
    }

    /** @param language of the reader; asked if there is something to tell */
    static void write(OutputStream out, boolean csv, List<String> heads, Rows rows, Supplier<Locale> language) throws IOException {
        if (csv) {
            writeCsv(heads, rows, language, out);
        } else {
            writeSheet(heads, rows, language, out);
        }
    }

    private static void writeCsv(List<String> heads, Rows rows, Supplier<Locale> language, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, UTF_8);
        writer.write(BYTE_ORDER_MARK); // Excel takes a file without it for GBK
        var printer = CSVFormat.EXCEL.print(writer);
        printer.printRecord(heads);
        all(rows, language, cells -> printer.printRecord(cells));
        printer.flush();
    }

    private static void writeSheet(List<String> heads, Rows rows, Supplier<Locale> language, OutputStream out) throws IOException {
        var book = new StreamedBook("Sheet", heads, 0, out);
        all(rows, language, cells -> book.row(row -> cells.forEach(row::text)));
        // not closed by whatever stops it on the way: a part is no workbook
        book.close();
    }

    private static void all(Rows rows, Supplier<Locale> language, Sink sink) throws IOException {
        rows.to(sink);
        var leftOff = rows.leftOff();
        if (leftOff > 0) {
            sink.accept(List.of(Texts.get(language.get(), "ui.export.left-off", Map.of("rows", leftOff))));
        }
    }
}
