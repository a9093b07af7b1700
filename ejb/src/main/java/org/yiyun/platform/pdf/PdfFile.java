package org.yiyun.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Sets a document with the style sheet of the product. Nothing in the file depends on the time or the machine, and nothing is fetched. */
final class PdfFile {
    private static final String STYLE = """
            @page { size: 595.28pt 841.89pt; margin: 56pt; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt DejaVuSans; } }
            body { margin: 0; font: 10pt/1.5 DejaVuSans, DroidSansFallbackFull; white-space: pre-line; word-wrap: break-word; }
            h1 { font-size: 18pt; margin: 0 0 8pt; }
            h2 { font-size: 12pt; margin: 8pt 0 0; page-break-after: avoid; }
            p { margin: 0; }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            td, th { border: 0.5pt solid black; padding: 2pt 4pt; vertical-align: top; }
            .left { text-align: left; }
            .center { text-align: center; }
            .right { text-align: right; }
            """;

    static { // it tells every step otherwise
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfFile() {}

    /** Tagged for screen readers; without that, the library would look for the fonts of the machine besides. */
    static byte[] of(Document document) {
        document.outputSettings().prettyPrint(false);
        document.head().appendElement("style").text(STYLE);
        document.head().appendElement("meta").attr("name", "subject").attr("content", document.title());
        document.child(0).attr("lang", "zh-CN");
        PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withW3cDocument(new W3CDom().fromJsoup(document), null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, when);
        }
        PdfFonts.register(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), document.title());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without the times and the random number that a file otherwise has. */
    private static byte[] bytes(PDDocument pdf, String title) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(0L);
        pdf.getDocumentCatalog().setLanguage("zh-CN");
        var file = new ByteArrayOutputStream();
        pdf.save(file);
        return file.toByteArray();
    }
}
