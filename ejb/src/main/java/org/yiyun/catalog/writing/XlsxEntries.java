package org.yiyun.catalog.writing;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.office.OfficeLook;

/** A workbook that is written row by row; where a sheet is full, the next one begins. Codes are texts, so that no zero is lost. */
final class XlsxEntries implements EntryWriter {
    static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int KEPT_ROWS = 64;
    private static final int WIDTH = 18 * 256;

    private final LibraryDefinition definition;
    private final OutputStream out;
    private final int rowsOfASheet;
    private final SXSSFWorkbook book = new SXSSFWorkbook(null, KEPT_ROWS, true);
    private final CellStyle heading;
    private final CellStyle money;
    private SXSSFSheet sheet;
    private int rows;

    XlsxEntries(LibraryDefinition definition, OutputStream out) {
        this(definition, out, ROWS_OF_A_SHEET);
    }

    XlsxEntries(LibraryDefinition definition, OutputStream out, int rowsOfASheet) {
        this.definition = definition;
        this.out = out;
        this.rowsOfASheet = rowsOfASheet;
        heading = heading();
        money = book.createCellStyle();
        money.setDataFormat(book.createDataFormat().getFormat("0.00"));
        sheet = begin();
    }

    private CellStyle heading() {
        var font = book.createFont();
        font.setBold(true);
        var style = (XSSFCellStyle) book.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(OfficeLook.rgb(OfficeLook.BAND), null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private SXSSFSheet begin() {
        int number = book.getNumberOfSheets();
        var next = book.createSheet(WorkbookUtil.createSafeSheetName(definition.nameZh() + (number == 0 ? "" : "(" + (number + 1) + ")")));
        next.createFreezePane(1, 1);
        var row = next.createRow(0);
        for (int i = 0; i < definition.fields().size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(definition.fields().get(i).nameZh());
            cell.setCellStyle(heading);
            next.setColumnWidth(i, WIDTH);
        }
        rows = 1;
        return next;
    }

    @Override
    public void write(EntryContent content) throws IOException {
        if (rows == rowsOfASheet) {
            sheet.flushRows();
            sheet = begin();
        }
        var row = sheet.createRow(rows++);
        for (int i = 0; i < definition.fields().size(); i++) {
            var field = definition.fields().get(i);
            var text = content.get(field.key());
            if (!text.isEmpty()) {
                var cell = row.createCell(i);
                if (isNumber(field, text)) {
                    cell.setCellValue(Double.parseDouble(text));
                    cell.setCellStyle(field.type() == FieldType.MONEY ? money : null);
                } else {
                    cell.setCellValue(text);
                }
            }
        }
    }

    /** What a cell holds as a number without losing a digit. */
    private static boolean isNumber(FieldDefinition field, String text) {
        return switch (field.type()) {
            case NUMBER, MONEY, RATE -> text.length() <= 15;
            case TEXT, DATE, FLAG -> false;
        };
    }

    @Override
    public void abandon() throws IOException {
        book.close();
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
