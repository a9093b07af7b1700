package org.yiyun.visit.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.yiyun.platform.office.DocxPage;
import org.yiyun.platform.office.DocxStyles;
import org.yiyun.platform.office.DocxText;
import org.yiyun.platform.office.OfficeLook;
import org.yiyun.platform.office.StablePackage;
import org.yiyun.visit.print.OrderSheet.Fact;
import org.yiyun.visit.print.OrderSheet.Part;

/** Sets a service order as a Word document. The same sheet gives the same bytes. */
public final class DocxOrder {
    private static final int MARGIN = 1020;
    private static final int TEXT_WIDTH = 9866;
    private static final int TITLE = 20;
    private static final int HEADING = 11;
    private static final int TEXT = 9;
    /** Two labels and their values on a line. */
    private static final int[] FACTS = {1400, 3533, 1400, 3533};
    private static final int WIDEST = 8;

    private final XWPFDocument document;

    private DocxOrder(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] write(OrderSheet sheet) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            DocxStyles.addTo(document);
            document.getProperties().getCoreProperties().setTitle(sheet.title() + " " + sheet.number());
            new DocxOrder(document).set(sheet);
            DocxPage.set(document, MARGIN, false, sheet.title() + " " + sheet.number(), sheet.pageText());
            document.write(bytes);
            return StablePackage.of(bytes.toByteArray(), sheet.time());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void set(OrderSheet sheet) {
        line(sheet.title(), TITLE, true).setAlignment(ParagraphAlignment.CENTER);
        line(sheet.subtitle(), TEXT, false).setAlignment(ParagraphAlignment.CENTER);
        sheet.parts().forEach(this::part);
        var statement = line(sheet.statement(), TEXT + 1, false);
        statement.setSpacingBefore(200);
        statement.setKeepNext(true);
        signatures(sheet.signatures());
        line(sheet.foot(), TEXT - 1, false).setAlignment(ParagraphAlignment.RIGHT);
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
        part(sheet.annex());
    }

    private void part(Part part) {
        var heading = line(part.heading(), HEADING, true);
        heading.setSpacingBefore(160);
        heading.setKeepNext(true);
        if (!part.facts().isEmpty()) {
            facts(part.facts());
        }
        if (part.isTable()) {
            if (part.rows().isEmpty()) {
                line(OrderWords.NONE, TEXT, false);
            } else {
                table(part.columns(), part.rows());
            }
        }
    }

    /** A wide fact begins a line of its own and takes it whole. */
    private void facts(List<Fact> facts) {
        var table = grid(document.createTable(0, 0), FACTS);
        var row = -1;
        var column = FACTS.length;
        for (var fact : facts) {
            if (fact.wide() || column == FACTS.length) {
                row = row(table);
                column = 0;
            }
            var cells = table.getRow(row).getTableCells();
            write(cells.get(column), fact.label(), true);
            cells.get(column).setColor(OfficeLook.BAND);
            write(cells.get(column + 1), fact.value(), false);
            if (fact.wide()) {
                merge(table, row);
                column = FACTS.length;
            } else {
                column += 2;
            }
        }
        // a new table comes with a row of its own
        table.removeRow(0);
    }

    private static int row(XWPFTable table) {
        var row = table.createRow();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() < FACTS.length) {
            row.createCell();
        }
        for (int i = 0; i < FACTS.length; i++) {
            row.getCell(i).setWidth(Integer.toString(FACTS[i]));
        }
        return table.getNumberOfRows() - 1;
    }

    /** The value spans what is left of its line. */
    private static void merge(XWPFTable table, int row) {
        var line = table.getRow(row);
        var value = line.getCell(1);
        value.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(FACTS.length - 1L));
        value.setWidth(Integer.toString(FACTS[1] + FACTS[2] + FACTS[3]));
        line.removeCell(3);
        line.removeCell(2);
        line.setCantSplitRow(false);
    }

    private void table(List<String> columns, List<List<String>> rows) {
        var widths = widths(columns, rows);
        var table = grid(document.createTable(rows.size() + 1, columns.size()), widths);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i <= rows.size(); i++) {
            var texts = i == 0 ? columns : rows.get(i - 1);
            table.getRow(i).setCantSplitRow(true);
            for (int j = 0; j < columns.size(); j++) {
                var cell = table.getRow(i).getCell(j);
                cell.setWidth(Integer.toString(widths[j]));
                write(cell, texts.get(j), i == 0);
                if (i == 0) {
                    cell.setColor(OfficeLook.BAND);
                }
            }
        }
    }

    /** By the longest text, within bounds: times keep together and the longest column takes what is left. */
    private static int[] widths(List<String> columns, List<List<String>> rows) {
        var shares = new int[columns.size()];
        var sum = 0;
        for (int j = 0; j < shares.length; j++) {
            var column = j;
            var longest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
            shares[j] = Math.max(3, Math.min(WIDEST, Math.max(longest, columns.get(j).length()) / 3 + 1));
            sum += shares[j];
        }
        for (int j = 0; j < shares.length; j++) {
            shares[j] = TEXT_WIDTH * shares[j] / sum;
        }
        return shares;
    }

    private void signatures(List<String> labels) {
        var widths = new int[labels.size()];
        java.util.Arrays.fill(widths, TEXT_WIDTH / labels.size());
        var table = grid(document.createTable(1, labels.size()), widths);
        table.getRow(0).setHeight(900);
        table.getRow(0).setCantSplitRow(true);
        for (int j = 0; j < labels.size(); j++) {
            write(table.getRow(0).getCell(j), labels.get(j), false);
            table.getRow(0).getCell(j).setWidth(Integer.toString(widths[j]));
        }
    }

    private static XWPFTable grid(XWPFTable table, int[] widths) {
        table.setWidth(Integer.toString(TEXT_WIDTH));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        DocxText.columns(table, widths);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, OfficeLook.PRIMARY);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, OfficeLook.PRIMARY);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        return table;
    }

    private XWPFParagraph line(String text, int size, boolean bold) {
        return write(document.createParagraph(), text, size, bold);
    }

    private static void write(XWPFTableCell cell, String text, boolean bold) {
        write(cell.getParagraphs().get(0), text, TEXT, bold);
    }

    /** Lines of a text stay lines. */
    private static XWPFParagraph write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setStyle(DocxStyles.CELL);
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
        return paragraph;
    }
}
