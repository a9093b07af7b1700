package org.yiyun.matching.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiyun.platform.text.Simplified;

/** Brings texts to one way of writing: half width, simplified characters, small letters, one kind of brackets. */
final class Fold {
    private Fold() {}

    /** {@code ０．２５Ｇ（膠囊）} becomes {@code 0.25g(胶囊)}. */
    static String text(String raw) {
        String wide = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Simplified.of(wide).replace('[', '(').replace(']', ')').replace('【', '(').replace('】', ')')
                .replace('〔', '(').replace('〕', ')').replace('{', '(').replace('}', ')').strip();
    }

    /** Only letters, digits and Chinese characters of a folded text. */
    static String plain(String folded) {
        var plain = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** What stands in brackets, outermost first in order; an open bracket ends with the text. */
    static List<String> inBrackets(String folded) {
        List<String> contents = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '(' && depth++ == 0) {
                start = i + 1;
            } else if (c == ')' && depth > 0 && --depth == 0) {
                contents.add(folded.substring(start, i));
            }
        }
        if (depth > 0) {
            contents.add(folded.substring(start));
        }
        return contents;
    }

    /** The text without its brackets and what stands in them. */
    static String outsideBrackets(String folded) {
        var outside = new StringBuilder(folded.length());
        int depth = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
