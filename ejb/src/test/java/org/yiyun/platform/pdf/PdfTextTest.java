package org.yiyun.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyun.platform.pdf.PdfText.Align;

/** PDF files of the product: what they say, that they bring their fonts, and that they are the same each time. */
class PdfTextTest {
    private static final List<Align> COLUMNS = List.of(Align.LEFT, Align.RIGHT);

    @Test
    void saysWhatWasSetAndBringsItsFonts() throws IOException {
        byte[] file = pdf(1).bytes();
        assertThat(PdfWords.of(file)).containsExactly("待遇计算说明单", "计算",
                "费用段 80,000.00 至 100,000.00 元共 20,000.00 元，按 90% 得 18,000.00 元。", "≤ × …", "费用 金额（元）", "大额补充保险赔付 0.00", "1 / 1");
        var fonts = new TreeSet<String>();
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("说明单");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "subset "));
            }
        }
        assertThat(fonts).containsExactly("subset DejaVuSans", "subset DroidSansFallback");
        assertThat(file.length).as("only the glyphs that are used").isLessThan(60_000);
    }

    @Test
    void isTheSameEachTimeAndForAllAtOnce() {
        byte[] file = pdf(3).bytes();
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> pdf(3).bytes())).allMatch(other -> Arrays.equals(other, file));
    }

    @Test
    void goesOnOnTheNextPageWithTheHeadOfTheTable() {
        List<String> words = PdfWords.of(pdf(80).bytes());
        assertThat(words.stream().filter("费用 金额（元）"::equals)).hasSize(3);
        assertThat(words).contains("1 / 3", "2 / 3", "3 / 3");
        assertThat(words.stream().filter(line -> line.startsWith("大额补充保险赔付 "))).hasSize(80);
    }

    /** Behind blanks, between Chinese characters, never before what closes; a word that is too long is cut. */
    @Test
    void breaksLinesWhereAReaderWould() {
        assertThat(lines("甲乙丙，丁戊", 42)).containsExactly("甲乙", "丙，丁", "戊");
        assertThat(lines("one two three", 55)).containsExactly("one two", "three");
        assertThat(lines("W".repeat(30), 58)).hasSizeGreaterThan(5).allMatch(line -> line.matches("W+"));
        assertThat(String.join("", lines("W".repeat(30), 58))).isEqualTo("W".repeat(30));
        assertThat(lines("甲乙丙 丁", 45)).containsExactly("甲乙丙", "丁");
        assertThat(lines("一\n二", 100)).containsExactly("一", "二");
    }

    /** Of a cell that wide in points, padding included. */
    private static List<String> lines(String words, int width) {
        PdfText pdf = new PdfText("x");
        pdf.table(List.of(List.of(words, "")), new int[] {width, 483 - width}, COLUMNS, false);
        List<String> lines = PdfWords.of(pdf.bytes());
        return lines.subList(0, lines.size() - 1);
    }

    @Test
    void whatNoFontHasIsABox() {
        PdfText pdf = new PdfText("x");
        pdf.paragraph("药\uD840\uDC00", Align.LEFT);
        assertThat(PdfWords.of(pdf.bytes())).contains("药□");
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        PdfText pdf = new PdfText("</title><style>p{display:none}</style>");
        String words = "<img src='http://127.0.0.1:1/x'/> <b>&amp; &xxe; ]]> </p><style>*{display:none}</style>";
        pdf.paragraph(words, Align.LEFT);
        assertThat(String.join(" ", PdfWords.of(pdf.bytes()))).isEqualTo(words + " 1 / 1");
    }

    /** Even if there were markup: neither from the network nor from a file. */
    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("a.css"), "p { display: none }");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            Document document = Document.createShell("");
            document.head().append("<title>x</title><link rel='stylesheet' type='text/css' href='" + style.toUri() + "'/>");
            document.body().append("<p>shown</p><img alt='x' src='http://127.0.0.1:" + server.getLocalPort() + "/x.png'/>");
            CompletableFuture<byte[]> file = CompletableFuture.supplyAsync(() -> PdfFile.of(document));
            assertThatThrownBy(() -> server.accept().close()).isInstanceOf(SocketTimeoutException.class);
            assertThat(PdfWords.of(file.join())).contains("shown");
            assertThatThrownBy(() -> server.accept().close()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static PdfText pdf(int rows) {
        PdfText pdf = new PdfText("说明单");
        pdf.title("待遇计算说明单");
        pdf.heading("计算");
        pdf.paragraph("费用段 80,000.00 至 100,000.00 元共 20,000.00 元，按 90% 得 18,000.00 元。", Align.LEFT);
        pdf.paragraph("≤ × …", Align.RIGHT);
        List<List<String>> table = new ArrayList<>(List.of(List.of("费用", "金额（元）")));
        IntStream.range(0, rows).forEach(row -> table.add(List.of("大额补充保险赔付", row + ".00")));
        pdf.table(table, new int[] {3, 1}, COLUMNS, true);
        return pdf;
    }
}
