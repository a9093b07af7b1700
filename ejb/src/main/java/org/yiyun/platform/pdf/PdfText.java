package org.yiyun.platform.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A document of A4 pages with headings, paragraphs and tables, one below the other; pages are numbered at the foot. */
public final class PdfText {
    private final Document document = Document.createShell("");

    /** Where a line stands between the margins. */
    public enum Align { LEFT, CENTER, RIGHT }

    public PdfText(String title) {
        document.title(title);
    }

    public void title(String words) {
        add(document.body(), "h1", words, Align.CENTER);
    }

    /** Stays with what follows: not at the foot of a page. */
    public void heading(String words) {
        add(document.body(), "h2", words, Align.LEFT);
    }

    public void paragraph(String words, Align align) {
        add(document.body(), "p", words, align);
    }

    /** The words are text, whatever they look like: nothing in them is markup. */
    private static void add(Element parent, String tag, String words, Align align) {
        parent.appendElement(tag).addClass(align.name().toLowerCase(Locale.ROOT)).text(PdfFonts.shown(words));
    }

    /**
     * A table over the whole width.
     *
     * @param shares of the columns, of any sum
     * @param align  of the columns
     * @param head   whether the first row is a head, which is repeated on each page
     */
    public void table(List<List<String>> rows, int[] shares, List<Align> align, boolean head) {
        Element table = document.body().appendElement("table");
        double sum = IntStream.of(shares).sum();
        IntStream.of(shares).forEach(share -> table.appendElement("col").attr("style", "width:" + 100 * share / sum + "%"));
        if (head) {
            row(table.appendElement("thead"), "th", rows.get(0), align);
        }
        Element body = table.appendElement("tbody");
        rows.stream().skip(head ? 1 : 0).forEach(row -> row(body, "td", row, align));
    }

    private static void row(Element part, String tag, List<String> cells, List<Align> align) {
        Element row = part.appendElement("tr");
        IntStream.range(0, cells.size()).forEach(i -> add(row, tag, cells.get(i), align.get(i)));
    }

    /** The file. The same words give the same bytes. */
    public byte[] bytes() {
        return PdfFile.of(document.clone());
    }
}
