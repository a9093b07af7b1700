package org.yiyun.reporting.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiyun.platform.office.StablePackage;
import org.yiyun.reporting.engine.Report.Format;

/** Sets figures and tables as a workbook: a sheet of the figures, then one for each table. */
public final class XlsxTables {
    private static final int WIDTH_UNIT = 256;
    private static final int WIDTH = 20;
    private static final int HEAD_ROW = 2;
    /** What a spreadsheet keeps exactly as a number. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,13})(\\.\\d{1,4})?");

    private XlsxTables() {}

    /** A table by its columns. */
    public record Sheet(String name, List<String> columns, List<List<String>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param time that stands as made; the same arguments give the same bytes */
    public static byte[] write(String title, Map<String, String> figures, List<Sheet> sheets, Instant time) {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setTitle(title);
            var styles = new SheetStyles(workbook);
            cover(workbook.createSheet("主要数据"), title, figures, styles);
            for (var sheet : sheets) {
                write(workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), sheet, styles);
            }
            workbook.write(bytes);
            return StablePackage.of(bytes.toByteArray(), time);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void cover(XSSFSheet page, String title, Map<String, String> figures, SheetStyles styles) {
        heading(page, title, styles);
        var number = HEAD_ROW;
        for (var figure : figures.entrySet()) {
            var row = page.createRow(number++);
            var label = row.createCell(0);
            label.setCellValue(figure.getKey());
            label.setCellStyle(styles.label());
            cell(row.createCell(1), figure.getValue(), false, styles);
        }
        widths(page, 2);
    }

    private static void write(XSSFSheet page, Sheet sheet, SheetStyles styles) {
        heading(page, sheet.name(), styles);
        var head = page.createRow(HEAD_ROW);
        for (int i = 0; i < sheet.columns().size(); i++) {
            var cell = head.createCell(i);
            cell.setCellValue(sheet.columns().get(i));
            cell.setCellStyle(styles.header());
        }
        for (int line = 0; line < sheet.rows().size(); line++) {
            var row = page.createRow(HEAD_ROW + 1 + line);
            var cells = sheet.rows().get(line);
            for (int i = 0; i < cells.size(); i++) {
                cell(row.createCell(i), cells.get(i), line % 2 == 1, styles);
            }
        }
        page.createFreezePane(0, HEAD_ROW + 1);
        widths(page, sheet.columns().size());
    }

    private static void heading(XSSFSheet page, String text, SheetStyles styles) {
        var cell = page.createRow(0).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.heading());
    }

    private static void widths(XSSFSheet page, int columns) {
        for (int i = 0; i < columns; i++) {
            page.setColumnWidth(i, WIDTH * WIDTH_UNIT);
        }
    }

    private static void cell(XSSFCell cell, String text, boolean band, SheetStyles styles) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
            cell.setCellStyle(styles.cell(text.contains(".") ? Format.DECIMAL : Format.COUNT, band, false, false));
        } else {
            cell.setCellValue(text);
            cell.setCellStyle(styles.cell(Format.TEXT, band, false, true));
        }
    }
}
