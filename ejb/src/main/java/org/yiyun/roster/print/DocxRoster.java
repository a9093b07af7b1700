package org.yiyun.roster.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.yiyun.platform.office.DocxText;
import org.yiyun.platform.office.StablePackage;

/** Sets a roster as a Word document. */
public final class DocxRoster {
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
            DocxText.table(document, rows, TEXT, ParagraphAlignment.CENTER);
            document.write(bytes);
            return StablePackage.of(bytes.toByteArray(), sheet.time());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        DocxText.write(paragraph, text, size, bold);
    }
}
