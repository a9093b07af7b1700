package org.yiyun.intake.internal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a person would read of a mail. */
final class MailText {
    /** Stands above what a mail of the product says, so that an answer can be told from what it quotes. */
    static final String MARK = "请在此行以上回复";

    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})(?![\\d-])");
    private static final List<Pattern> QUOTED = List.of(
            Pattern.compile("(?m)^.*" + MARK),
            Pattern.compile("(?m)^[ \\t>]*-{2,}\\s*(原始邮件|转发邮件|Original Message|Forwarded message)\\s*-{2,}"),
            Pattern.compile("(?m)^在.{4,120}写道[:：]\\s*$"),
            Pattern.compile("(?m)^.{0,80}于.{4,80}写道[:：]\\s*$"),
            Pattern.compile("(?m)^On .{4,160} wrote:\\s*$"),
            Pattern.compile("(?m)^\\**发件人\\**[:：].*\\R(?:.*\\R){0,4}?\\**(收件人|主题|发送时间|日期)\\**[:：]"),
            Pattern.compile("(?m)^From: .*\\R(?:.*\\R){0,4}?(Sent|Date|To|Subject): "));
    /** Of a page no more is read. */
    private static final int LONGEST_PAGE = 2_000_000;

    private MailText() {}

    /** The words of a page, its paragraphs as lines, quotations with {@code >} before each line. */
    static String ofHtml(String html) {
        var page = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST_PAGE)));
        page.select("script, style, head, title, template").remove();
        var text = new Lines();
        page.body().traverse(text);
        return clean(text.toString());
    }

    /** Without characters that are none or turn the direction of what is shown (so that exe.txt reads txt.exe), trailing spaces and more than one empty line. */
    static String clean(String text) {
        return text.replace('\u00a0', ' ').lines()
                .map(line -> line.replaceAll("[\\p{Cntrl}&&[^\\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "").stripTrailing())
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Only what its sender has written anew, without the mail that it quotes; all of it if nothing else is left. */
    static String written(String text) {
        var end = text.length();
        for (var quoted : QUOTED) {
            var found = quoted.matcher(text);
            if (found.find()) {
                end = Math.min(end, found.start());
            }
        }
        var lines = text.substring(0, end).lines().toList();
        var last = lines.size();
        while (last > 0 && (lines.get(last - 1).isBlank() || lines.get(last - 1).startsWith(">"))) {
            last--;
        }
        var own = String.join("\n", lines.subList(0, last)).strip();
        return own.isEmpty() ? text : own;
    }

    /** The first telephone number in a text as people write their own under a mail, or what stands for none. */
    static String phone(String text, String none) {
        var found = PHONE.matcher(text);
        return found.find() ? found.group() : none;
    }

    /** Not longer than so many characters, and no half one at the end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int quotes;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.text());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("blockquote")) {
                    quotes++;
                }
                if (!isCell(element) && (element.isBlock() || element.normalName().equals("br"))) {
                    line();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("blockquote")) {
                    quotes--;
                }
                if (isCell(element)) {
                    append("\t");
                } else if (element.isBlock()) {
                    line();
                }
            }
        }

        private static boolean isCell(Element element) {
            return element.normalName().equals("td") || element.normalName().equals("th");
        }

        private void append(String words) {
            var atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            if (atStart && words.isBlank()) {
                return;
            }
            text.append(atStart && quotes > 0 ? "> " : "").append(atStart ? words.stripLeading() : words);
        }

        private void line() {
            if (!text.isEmpty()) {
                text.append('\n');
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
