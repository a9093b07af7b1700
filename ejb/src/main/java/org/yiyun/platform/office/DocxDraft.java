package org.yiyun.platform.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Word template that the product brings for a kind of document, until people upload their own: title, facts, sections and
 * tables in the look of all printed files. Placeholders are written as in {@link TemplateShape}.
 */
public final class DocxDraft {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MARGIN = 1440;
    private static final int TEXT_WIDTH = 9026;
    private static final int NUMBER_WIDTH = 700;
    private static final int LABEL_WIDTH = 2000;
    private static final int TITLE_SIZE = 20;
    private static final int CELL_SIZE = 10;

    private final XWPFDocument document = new XWPFDocument();

    private DocxDraft(String title) {
        DocxStyles.addTo(document);
        DocxPage.set(document, MARGIN, false, title, "第 {page} 页 共 {pages} 页");
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        var run = paragraph.createRun();
        run.setText(title);
        run.setBold(true);
        run.setFontSize(TITLE_SIZE);
        run.setFontFamily(OfficeLook.TITLE_FONT);
    }

    public static DocxDraft titled(String title) {
        return new DocxDraft(title);
    }

    /** A table of the names and their values, two to a row. */
    public DocxDraft facts(String... names) {
        var rows = (names.length + 1) / 2;
        var table = document.createTable(rows, 4);
        look(table, LABEL_WIDTH, TEXT_WIDTH / 2 - LABEL_WIDTH, LABEL_WIDTH, TEXT_WIDTH / 2 - LABEL_WIDTH);
        for (int i = 0; i < rows * 2; i++) {
            var name = i < names.length ? names[i] : null;
            var row = table.getRow(i / 2);
            write(row.getCell(i % 2 * 2), name == null ? "" : name, true, OfficeLook.BAND);
            write(row.getCell(i % 2 * 2 + 1), name == null ? "" : "{{" + name + "}}", false, null);
        }
        document.createParagraph().setSpacingAfter(0);
        return this;
    }

    public DocxDraft heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(DocxStyles.HEADING);
        paragraph.createRun().setText(text);
        return this;
    }

    public DocxDraft text(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    /** A table whose second row is repeated for each line; the number of the line comes first, and is no column of its own. */
    public DocxDraft table(String name, String... columns) {
        if (Arrays.asList(columns).contains(TemplateShape.NUMBER)) {
            throw new IllegalArgumentException(TemplateShape.NUMBER + " comes by itself");
        }
        var table = document.createTable(2, columns.length + 1);
        var widths = new int[columns.length + 1];
        Arrays.fill(widths, (TEXT_WIDTH - NUMBER_WIDTH) / columns.length);
        widths[0] = NUMBER_WIDTH;
        look(table, widths);
        table.getRow(0).setRepeatHeader(true);
        write(table.getRow(0).getCell(0), TemplateShape.NUMBER, true, OfficeLook.BAND);
        write(table.getRow(1).getCell(0), "{{" + name + "." + TemplateShape.NUMBER + "}}", false, null);
        for (int i = 0; i < columns.length; i++) {
            write(table.getRow(0).getCell(i + 1), columns[i], true, OfficeLook.BAND);
            write(table.getRow(1).getCell(i + 1), "{{" + name + "." + columns[i] + "}}", false, null);
        }
        document.createParagraph().setSpacingAfter(0);
        return this;
    }

    /** Room for those who sign, one line each. */
    public DocxDraft signatures(String... people) {
        for (var person : people) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingBefore(240);
            paragraph.createRun().setText(person + "（签字或盖章）：                    日期：        年    月    日");
        }
        return this;
    }

    /** The same calls give the same bytes. */
    public byte[] bytes() {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return StablePackage.of(bytes.toByteArray(), MADE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void look(XWPFTable table, int... widths) {
        table.setWidth("100%");
        table.setTopBorder(XWPFBorderType.SINGLE, 6, 0, OfficeLook.LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 6, 0, OfficeLook.LINE);
        table.setLeftBorder(XWPFBorderType.SINGLE, 6, 0, OfficeLook.LINE);
        table.setRightBorder(XWPFBorderType.SINGLE, 6, 0, OfficeLook.LINE);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, OfficeLook.LINE);
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        });
        DocxText.columns(table, widths);
    }

    private static void write(XWPFTableCell cell, String text, boolean bold, @Nullable String colour) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (colour != null) {
            cell.setColor(colour);
        }
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(DocxStyles.CELL);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(CELL_SIZE);
        run.setBold(bold);
    }
}
