package org.yiyun.reporting.print;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.yiyun.platform.office.DocxStyles;
import org.yiyun.platform.office.DocxText;
import org.yiyun.platform.office.OfficeLook;
import org.yiyun.reporting.engine.Report.Cell;
import org.yiyun.reporting.engine.Report.Format;
import org.yiyun.reporting.engine.Report.Row;
import org.yiyun.reporting.engine.Report.Table;

/** Sets a table of a report in a document. */
final class DocxTables {
    private static final int MANY_COLUMNS = 8;
    private static final int SMALL = 7;
    private static final int NORMAL = 9;
    private static final int TEXT_WIDTH = 9000;
    private static final int WIDE = 3;
    private static final int LONG_TEXT = 16;

    private DocxTables() {}

    static void add(XWPFDocument document, Table table) {
        var rows = table.rows().subList(0, Math.min(table.rows().size(), table.limit()));
        var target = document.createTable(rows.size() + 1, table.columns().size());
        target.setWidth("100%");
        target.setTableAlignment(TableRowAlign.CENTER);
        borders(target);
        var size = table.columns().size() > MANY_COLUMNS ? SMALL : NORMAL;
        header(target.getRow(0), table, size);
        for (int i = 0; i < rows.size(); i++) {
            row(target.getRow(i + 1), rows.get(i), i % 2 == 1, size);
        }
        widths(target, table);
        document.createParagraph().setSpacingAfter(0);
    }

    private static void borders(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, OfficeLook.PRIMARY);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, OfficeLook.PRIMARY);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    }

    private static void header(XWPFTableRow row, Table table, int size) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < table.columns().size(); i++) {
            var cell = row.getCell(i);
            cell.setColor(OfficeLook.PRIMARY);
            write(cell, table.columns().get(i), ParagraphAlignment.CENTER, size, true, "FFFFFF");
        }
    }

    private static void row(XWPFTableRow row, Row data, boolean band, int size) {
        row.setCantSplitRow(true);
        for (int i = 0; i < data.cells().size(); i++) {
            var cell = row.getCell(i);
            if (data.total()) {
                cell.setColor(OfficeLook.TOTAL);
            } else if (band) {
                cell.setColor(OfficeLook.BAND);
            }
            var value = data.cells().get(i);
            var align = value.format() == Format.TEXT ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
            write(cell, text(value), align, size, data.total(), null);
        }
    }

    private static void write(
            XWPFTableCell cell, String text, ParagraphAlignment align, int size, boolean bold, @org.jspecify.annotations.Nullable String colour) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(DocxStyles.CELL);
        paragraph.setAlignment(align);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        if (colour != null) {
            run.setColor(colour);
        }
    }

    /** Columns with long text get more room. */
    private static void widths(XWPFTable target, Table table) {
        var shares = new int[table.columns().size()];
        var sum = 0;
        for (int i = 0; i < shares.length; i++) {
            var column = i;
            var longest = table.rows().stream().mapToInt(row -> text(row.cells().get(column)).length()).max().orElse(0);
            shares[i] = Math.max(2, Math.min(WIDE * 2, longest * 2 / LONG_TEXT + 2));
            sum += shares[i];
        }
        var widths = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            widths[i] = TEXT_WIDTH * shares[i] / sum;
        }
        for (var row : target.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        }
        DocxText.columns(target, widths);
    }

    /** As people read it. */
    static String text(Cell cell) {
        if (cell.number() != null) {
            var format = new DecimalFormat(Look.pattern(cell.format()), DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(cell.number());
        }
        return cell.text() == null || cell.text().isEmpty() ? "—" : cell.text();
    }
}
