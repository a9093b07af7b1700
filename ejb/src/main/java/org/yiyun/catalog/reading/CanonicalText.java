package org.yiyun.catalog.reading;

/** Texts of files without the differences that mean nothing. */
final class CanonicalText {
    private static final char FIRST_FULL = '！';
    private static final char LAST_FULL = '～';
    private static final int TO_HALF = 0xFEE0;
    /** Marks of Chinese sentences, which in half width would be another text than the official one. */
    private static final String PUNCTUATION = "，；：！？～";

    private CanonicalText() {}

    /**
     * Full-width digits, letters, brackets and signs in half width; line ends, tabs and wide spaces as spaces; without characters that
     * nobody sees; trimmed. Chinese punctuation stays.
     */
    static String folded(String text) {
        if (isPlain(text)) {
            return text;
        }
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_FULL && c <= LAST_FULL && PUNCTUATION.indexOf(c) < 0) {
                result.append((char) (c - TO_HALF));
            } else if (c == '\u3000' || c == '\u00A0' || c == '\n' || c == '\r' || c == '\t') {
                result.append(' ');
            } else if (c != '\uFEFF' && (c < '\u200B' || c > '\u200F')) {
                result.append(c);
            }
        }
        return result.toString().strip();
    }

    /** Most texts: nothing to fold and nothing to trim. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length > 0 && (text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00A0' || c >= '\u2000' && c <= '\u200F' || c == '\u3000' || c >= FIRST_FULL && c <= LAST_FULL || c == '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    /** Every full-width sign in half width too, for fields that are no sentences. */
    static String narrow(String folded) {
        var result = folded;
        for (int i = 0; i < PUNCTUATION.length(); i++) {
            result = result.indexOf(PUNCTUATION.charAt(i)) < 0
                    ? result : result.replace(PUNCTUATION.charAt(i), (char) (PUNCTUATION.charAt(i) - TO_HALF));
        }
        return result;
    }

    /** A character that no text of a library has: it would break files and pages that show it. */
    static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\u007F' && c <= '\u009F' || c == '\uFFFD' || c >= '\u202A' && c <= '\u202E') {
                return true;
            }
        }
        return false;
    }
}
