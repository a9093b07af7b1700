package org.yiyun.platform.text;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Simplified characters (简体字) for traditional ones (繁體字), character by character as ICU has them; for comparing, not for printing. */
public final class Simplified {
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Simplified() {}

    /** The text with every traditional character replaced; the same text if it has none. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return text;
        }
        var simplified = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                simplified.append(KNOWN.computeIfAbsent(c, Simplified::ask));
            } else {
                simplified.appendCodePoint(c);
            }
        });
        return simplified.toString();
    }

    private static String ask(int character) {
        return Rules.TRADITIONAL_TO_SIMPLIFIED.transliterate(Character.toString(character));
    }

    /** Made at the first Chinese character. */
    private static final class Rules {
        static final Transliterator TRADITIONAL_TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    }
}
