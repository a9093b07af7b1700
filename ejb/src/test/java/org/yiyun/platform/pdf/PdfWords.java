package org.yiyun.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says, line by line as it stands on the pages, read as a reader would: through the fonts that are in it. */
public final class PdfWords {
    private PdfWords() {}

    /** Cells of a row in one line, with a blank between. */
    public static List<String> of(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(document).lines().map(String::strip).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
