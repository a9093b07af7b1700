package org.yiyun.roster.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.StablePackage;

/** Sets a roster as a workbook of one sheet, a page wide. */
public final class XlsxRoster {
    private static final int WIDTH_UNIT = 256;
    private static final int WIDTH = 18;
    private static final int FIRST_WIDTH = 24;
    private static final short TITLE = 16;

    private XlsxRoster() {}

    public static byte[] write(RosterSheet sheet) {
        try (var workbook = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setTitle(sheet.title());
            write(workbook, workbook.createSheet(Texts.get(Texts.CHINESE, "roster.sheet")), sheet);
            workbook.write(bytes);
            return StablePackage.of(bytes.toByteArray(), sheet.time());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(XSSFWorkbook workbook, XSSFSheet page, RosterSheet sheet) {
        int last = sheet.header().size() - 1;
        page.setFitToPage(true);
        page.getPrintSetup().setFitHeight((short) 0);
        page.getPrintSetup().setLandscape(true);
        page.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
        page.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        page.addMergedRegion(new CellRangeAddress(1, 1, 0, last));
        row(page, 0, List.of(sheet.title()), style(workbook, TITLE, true, false));
        row(page, 1, List.of(sheet.subtitle()), style(workbook, (short) 10, false, false));
        row(page, 2, sheet.header(), style(workbook, (short) 10, true, true));
        var text = style(workbook, (short) 10, false, true);
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(page, i + 3, sheet.rows().get(i), text);
        }
        for (int column = 0; column <= last; column++) {
            page.setColumnWidth(column, (column == 0 ? FIRST_WIDTH : WIDTH) * WIDTH_UNIT);
        }
    }

    private static void row(XSSFSheet page, int number, List<String> texts, XSSFCellStyle style) {
        var row = page.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, short size, boolean bold, boolean boxed) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(boxed);
        style.setQuotePrefixed(true);
        var line = boxed ? BorderStyle.THIN : BorderStyle.NONE;
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
        return style;
    }
}
