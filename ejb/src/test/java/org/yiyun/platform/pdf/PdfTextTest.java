package org.yiyun.platform.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.pdf.PdfText.Align;

/** PDF files of the product: what they say, that they bring their fonts, and that they are the same each time. */
class PdfTextTest {
    private static final List<Align> COLUMNS = List.of(Align.LEFT, Align.RIGHT);

    @Test
    void saysWhatWasSetAndBringsItsFonts() {
        byte[] file = pdf(1).bytes();
        assertThat(PdfWords.of(file)).contains("待遇计算说明单", "费用段 80,000.00 至 100,000.00 元共 20,000.00 元，按 90% 得 18,000.00 元。", "大额补充保险赔付", "≤ × …");
        String text = new String(file, ISO_8859_1);
        assertThat(text).startsWith("%PDF-1.7").endsWith("%%EOF\n").contains("/BaseFont /YYAAAA+DejaVuSans", "/BaseFont /YYAAAB+DroidSansFallbackFull");
        assertThat(Pattern.compile("/FontFile2").matcher(text).results()).hasSize(2);
        assertThat(file.length).as("only the glyphs that are used").isLessThan(60_000);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(pdf(3).bytes()).isEqualTo(pdf(3).bytes());
    }

    @Test
    void goesOnOnTheNextPageWithTheHeadOfTheTable() {
        byte[] file = pdf(80).bytes();
        List<String> words = PdfWords.of(file);
        assertThat(words.stream().filter("费用"::equals)).hasSize(3);
        assertThat(words).contains("1 / 3", "2 / 3", "3 / 3");
    }

    /** Behind blanks, between Chinese characters, never before what closes; a word that is too long is cut. */
    @Test
    void breaksLinesWhereAReaderWould() {
        assertThat(PdfText.wrapped("甲乙丙，丁戊", 10, 30)).containsExactly("甲乙丙，", "丁戊");
        assertThat(PdfText.wrapped("one two three", 10, 45)).containsExactly("one two", "three");
        assertThat(String.join("", PdfText.wrapped("W".repeat(30), 10, 50))).isEqualTo("W".repeat(30));
        assertThat(PdfText.wrapped("W".repeat(30), 10, 50)).allMatch(line -> PdfFonts.width(line, 10) <= 50);
        assertThat(PdfText.wrapped("甲乙丙 丁", 10, 30)).containsExactly("甲乙丙", "丁");
        assertThat(PdfText.wrapped("一\n二", 10, 100)).containsExactly("一", "二");
    }

    @Test
    void whatNoFontHasIsABox() {
        PdfText pdf = new PdfText("x");
        pdf.paragraph("药\uD840\uDC00", Align.LEFT);
        assertThat(PdfWords.of(pdf.bytes())).contains("药□");
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
