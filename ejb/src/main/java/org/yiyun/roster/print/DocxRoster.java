package org.yiyun.roster.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.yiyun.platform.office.StablePackage;

/** Sets a roster as a Word document. */
public final class DocxRoster {
    private static final String FONT = "宋体";
    private static final int TITLE = 18;
    private static final int TEXT = 10;

    private DocxRoster() {}

    public static byte[] write(RosterSheet sheet) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(sheet.title());
            write(document.createParagraph(), sheet.title(), TITLE, true);
            write(document.createParagraph(), sheet.subtitle(), TEXT, false);
            List<List<String>> rows = new ArrayList<>(List.of(sheet.header()));
            rows.addAll(sheet.rows());
            var table = document.createTable(rows.size(), sheet.header().size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < sheet.header().size(); column++) {
                    write(table.getRow(row).getCell(column).getParagraphs().get(0), rows.get(row).get(column), TEXT, row == 0);
                }
            }
            document.write(bytes);
            return StablePackage.of(bytes.toByteArray(), sheet.time());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    }
}
