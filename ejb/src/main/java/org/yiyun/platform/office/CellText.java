package org.yiyun.platform.office;

/** A text as it stands in the XML of a spreadsheet. What XML cannot say is written as {@code _x0007_}, as spreadsheets do. */
final class CellText {
    private CellText() {}

    static void append(StringBuilder to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\t', '\n' -> to.append(c);
                case '_' -> to.append(isEscape(text, i) ? "_x005F_" : "_");
                default -> {
                    if (c >= ' ' && !isBroken(text, i) && c != '\uFFFE' && c != '\uFFFF') {
                        to.append(c);
                    } else {
                        to.append("_x%04X_".formatted((int) c));
                    }
                }
            }
        }
    }

    /** Whether it has spaces that are lost unless they are said to count. */
    static boolean hasSpace(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.contains("  ")
                || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0;
    }

    /** Half a character without its other half. */
    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** A text that looks like such a sign itself. */
    private static boolean isEscape(String text, int i) {
        if (i + 6 >= text.length() || text.charAt(i + 1) != 'x' || text.charAt(i + 6) != '_') {
            return false;
        }
        return text.substring(i + 2, i + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
