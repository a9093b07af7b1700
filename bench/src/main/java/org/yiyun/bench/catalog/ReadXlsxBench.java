package org.yiyun.bench.catalog;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.reading.SourceFile;

/**
 * Reading a workbook of 200,000 rows into rows of a library, beside fastexcel-reader going through the same cells:
 * {@code ReadXlsxBench [rows]}. Needs no running product.
 */
public final class ReadXlsxBench {
    private static final int COLUMNS = 12;
    private static final int ROUNDS = 5;

    private ReadXlsxBench() {}

    public static void main(String[] args) throws IOException {
        var rows = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        var file = Files.createTempFile("library", ".xlsx");
        try {
            for (var shared : List.of(true, false)) {
                write(file, rows, shared);
                var ours = Double.MAX_VALUE;
                var theirs = Double.MAX_VALUE;
                for (int i = 0; i < ROUNDS; i++) {
                    ours = Math.min(ours, ours(file, rows));
                    theirs = Math.min(theirs, theirs(file, rows));
                }
                System.out.printf("%,d rows of %d columns, %s texts, %,d bytes: ours %.2f s, fastexcel-reader %.2f s, speed %.2f of it%n",
                        rows, COLUMNS, shared ? "shared" : "inline", Files.size(file), ours, theirs, theirs / ours);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static LibraryDefinition definition() {
        return new LibraryDefinition("BENCH", "", "测试", "Bench", new CodePattern("", List.of()), "f0", "f1", null, 0,
                IntStream.range(0, COLUMNS).mapToObj(i -> new FieldDefinition(
                        "f" + i, "字段" + i, "f" + i, i < 10 ? FieldType.TEXT : FieldType.NUMBER, i < 2, true, 0, -1, List.of())).toList());
    }

    private static void write(Path file, int rows, boolean shared) throws IOException {
        try (var book = new SXSSFWorkbook(null, 100, true, shared); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            var heading = sheet.createRow(0);
            IntStream.range(0, COLUMNS).forEach(i -> heading.createCell(i).setCellValue("字段" + i));
            for (int i = 1; i <= rows; i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < COLUMNS; column++) {
                    if (column >= 10) {
                        row.createCell(column).setCellValue(i * 1.25 + column);
                    } else {
                        row.createCell(column).setCellValue(column < 3 ? "XA02AXX095A0010101" + (10_000 + i) + column : "阿司匹林肠溶片" + i % 997);
                    }
                }
            }
            book.write(out);
        }
    }

    private static double ours(Path file, int rows) {
        var began = cpuTime();
        int read = 0;
        try (var source = SourceFile.open(file, "library.xlsx", definition(), Map.of())) {
            while (source.next()) {
                read += source.row().values().size() == COLUMNS ? 1 : 0;
            }
        }
        return checked(read, rows, began);
    }

    private static double theirs(Path file, int rows) throws IOException {
        var began = cpuTime();
        int read = 0;
        try (var book = new ReadableWorkbook(file.toFile()); var lines = book.getFirstSheet().openStream()) {
            for (var iterator = lines.iterator(); iterator.hasNext();) {
                var row = iterator.next();
                int cells = 0;
                for (var cell : row) {
                    cells += cell == null || cell.getRawValue() == null ? 0 : 1;
                }
                read += cells == COLUMNS ? 1 : 0;
            }
        }
        return checked(read - 1, rows, began);
    }

    /** Of this thread, in nanoseconds: both read in one thread, and what else the machine does counts for neither. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double checked(int read, int rows, long began) {
        if (read != rows) {
            throw new IllegalStateException("read " + read + " of " + rows);
        }
        return (cpuTime() - began) / 1e9;
    }
}
