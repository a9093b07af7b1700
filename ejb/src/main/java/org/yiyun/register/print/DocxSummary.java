package org.yiyun.register.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.yiyun.platform.office.DocxPage;
import org.yiyun.platform.office.DocxText;
import org.yiyun.platform.office.StablePackage;

/** Sets the summary as a Word document. */
public final class DocxSummary {
    private static final int TITLE = 18;
    private static final int HEADING = 13;
    private static final int TEXT = 10;
    /** Two centimetres, in twentieths of a point. */
    private static final int MARGIN = 1134;

    private DocxSummary() {}

    public static byte[] write(SummarySheet sheet) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(sheet.title() + " " + sheet.subtitle());
            DocxPage.set(document, MARGIN, false, sheet.title(), "第 {page} 页，共 {pages} 页");
            write(document.createParagraph(), sheet.title(), TITLE, true, ParagraphAlignment.CENTER);
            write(document.createParagraph(), sheet.subtitle(), TEXT, false, ParagraphAlignment.CENTER);
            sheet.parts().forEach(part -> write(document, part));
            document.write(bytes);
            return StablePackage.of(bytes.toByteArray(), sheet.time());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(XWPFDocument document, SummarySheet.Part part) {
        write(document.createParagraph(), part.heading(), HEADING, true, ParagraphAlignment.LEFT);
        if (part.rows().isEmpty()) {
            write(document.createParagraph(), part.none(), TEXT, false, ParagraphAlignment.LEFT);
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(part.head()));
        rows.addAll(part.rows());
        DocxText.table(document, rows, TEXT, ParagraphAlignment.LEFT);
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold, ParagraphAlignment where) {
        paragraph.setAlignment(where);
        DocxText.write(paragraph, text, size, bold);
    }
}
