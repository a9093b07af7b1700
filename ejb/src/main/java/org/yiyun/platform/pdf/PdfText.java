package org.yiyun.platform.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A document of A4 pages with headings, paragraphs and tables, one below the other; pages are numbered at the foot. */
public final class PdfText {
    private static final double WIDTH = 595.28;
    private static final double HEIGHT = 841.89;
    private static final double MARGIN = 56;
    private static final double FOOT = 30;
    private static final double LEADING = 1.5;
    private static final double PADDING = 4;
    /** What does not begin a line. */
    private static final String CLOSING = "，。；：、》）〕”！？,.;:)%％";

    private final String title;
    private final PdfFonts fonts = new PdfFonts();
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    /** Where a line stands between the margins. */
    public enum Align { LEFT, CENTER, RIGHT }

    public PdfText(String title) {
        this.title = title;
        turn();
    }

    private void turn() {
        pages.add(new StringBuilder("0.5 w\n"));
        y = HEIGHT - MARGIN;
    }

    private StringBuilder page() {
        return pages.get(pages.size() - 1);
    }

    public void title(String words) {
        lines(words, 18, true, Align.CENTER);
        y -= 8;
    }

    /** Stays with what follows: not at the foot of a page. */
    public void heading(String words) {
        if (y - MARGIN < 70) {
            turn();
        }
        y -= 8;
        lines(words, 12, true, Align.LEFT);
    }

    public void paragraph(String words, Align align) {
        lines(words, 10, false, align);
    }

    private void lines(String words, double size, boolean bold, Align align) {
        for (String line : wrapped(words, size, WIDTH - 2 * MARGIN)) {
            double height = size * LEADING;
            if (y - height < MARGIN) {
                turn();
            }
            y -= height;
            line(line, MARGIN, WIDTH - 2 * MARGIN, y + size * (LEADING - 1) / 2, size, bold, align);
        }
    }

    private void line(String words, double x, double width, double base, double size, boolean bold, Align align) {
        double rest = width - PdfFonts.width(words, size);
        double from = x + (align == Align.RIGHT ? rest : align == Align.CENTER ? rest / 2 : 0);
        page().append("BT ").append(bold ? "2 Tr 0.3 w " : "0 Tr ").append(number(from)).append(' ').append(number(base)).append(" Td ")
                .append(fonts.show(words, size)).append(" ET\n");
    }

    /**
     * A table over the whole width.
     *
     * @param shares of the columns, of any sum
     * @param align  of the columns
     * @param head   whether the first row is a head, which is repeated on each page
     */
    public void table(List<List<String>> rows, int[] shares, List<Align> align, boolean head) {
        double unit = (WIDTH - 2 * MARGIN) / IntStream.of(shares).sum();
        for (int i = 0; i < rows.size(); i++) {
            double height = height(rows.get(i), shares, unit);
            if (y - height < MARGIN) {
                turn();
                if (head && i > 0) {
                    row(rows.get(0), shares, unit, align, true);
                }
            }
            row(rows.get(i), shares, unit, align, head && i == 0);
        }
    }

    private static double height(List<String> cells, int[] shares, double unit) {
        int most = IntStream.range(0, cells.size()).map(i -> wrapped(cells.get(i), 10, shares[i] * unit - 2 * PADDING).size()).max().orElse(1);
        return Math.max(1, most) * 10 * LEADING + PADDING;
    }

    private void row(List<String> cells, int[] shares, double unit, List<Align> align, boolean bold) {
        double height = height(cells, shares, unit);
        double x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            double width = shares[i] * unit;
            page().append("0.5 w ").append(number(x)).append(' ').append(number(y - height)).append(' ').append(number(width)).append(' ')
                    .append(number(height)).append(" re S\n");
            double base = y - PADDING / 2;
            for (String line : wrapped(cells.get(i), 10, width - 2 * PADDING)) {
                base -= 10 * LEADING;
                line(line, x + PADDING, width - 2 * PADDING, base + 10 * (LEADING - 1) / 2 + 1, 10, bold, align.get(i));
            }
            x += width;
        }
        y -= height;
    }

    /** Lines no wider than that, broken behind blanks and between Chinese characters; a longer word is cut. */
    static List<String> wrapped(String words, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String given : words.split("\n", -1)) {
            var line = new StringBuilder();
            int mayBreak = 0;
            for (int character : given.codePoints().toArray()) {
                String next = Character.toString(character);
                boolean chinese = character >= PdfFonts.FIRST_CHINESE;
                if (!line.isEmpty() && !CLOSING.contains(next) && PdfFonts.width(line + next, size) > width) {
                    int cut = chinese || mayBreak == 0 ? line.length() : mayBreak;
                    lines.add(line.substring(0, cut).stripTrailing());
                    line.delete(0, cut);
                    mayBreak = 0;
                }
                if (character != ' ' || !line.isEmpty()) {
                    line.append(next);
                }
                if (chinese || character == ' ') {
                    mayBreak = line.length();
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The file. The same words give the same bytes. */
    public byte[] bytes() {
        PdfFile file = new PdfFile();
        int tree = file.reserve();
        foot();
        String resources = "<< /Font << " + fonts.embed(file) + " >> >>";
        List<String> kids = new ArrayList<>();
        for (StringBuilder page : pages) {
            int content = file.addStream("", page.toString().getBytes(StandardCharsets.ISO_8859_1));
            kids.add(file.add("<< /Type /Page /Parent " + tree + " 0 R /MediaBox [0 0 " + number(WIDTH) + " " + number(HEIGHT) + "] /Resources "
                    + resources + " /Contents " + content + " 0 R >>") + " 0 R");
        }
        file.set(tree, "<< /Type /Pages /Kids [" + String.join(" ", kids) + "] /Count " + kids.size() + " >>");
        int catalog = file.add("<< /Type /Catalog /Pages " + tree + " 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>");
        return file.assembled(catalog, file.add("<< /Title " + PdfFile.text(title) + " >>"));
    }

    private void foot() {
        for (int i = 0; i < pages.size(); i++) {
            String words = (i + 1) + " / " + pages.size();
            double from = (WIDTH - PdfFonts.width(words, 9)) / 2;
            pages.get(i).append("BT 0 Tr ").append(number(from)).append(' ').append(number(FOOT)).append(" Td ")
                    .append(fonts.show(words, 9)).append(" ET\n");
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
