package org.yiyun.platform.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Text and tables of a Word document that has no styles, and the columns of any table. */
public final class DocxText {
    private DocxText() {}

    public static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setBold(bold);
        run.setFontFamily(OfficeLook.TEXT_FONT, XWPFRun.FontCharRange.eastAsia);
    }

    /** @param rows the first one is the head, which is repeated on each page */
    public static void table(XWPFDocument document, List<List<String>> rows, int points, ParagraphAlignment where) {
        var table = document.createTable(rows.size(), rows.get(0).size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var paragraph = table.getRow(row).getCell(column).getParagraphs().get(0);
                paragraph.setAlignment(where);
                write(paragraph, rows.get(row).get(column), points, row == 0);
            }
        }
    }

    /** @param widths of the columns, in twentieths of a point; without them some readers make all of them as wide */
    public static void columns(XWPFTable table, int... widths) {
        var ct = table.getCTTbl();
        var grid = ct.getTblGrid() == null ? ct.addNewTblGrid() : ct.getTblGrid();
        while (grid.sizeOfGridColArray() < widths.length) {
            grid.addNewGridCol();
        }
        for (int i = 0; i < widths.length; i++) {
            grid.getGridColArray(i).setW(BigInteger.valueOf(widths[i]));
        }
    }
}
