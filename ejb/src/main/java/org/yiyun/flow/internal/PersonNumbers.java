package org.yiyun.flow.internal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.security.Masked;

/** Identity numbers of persons within texts of logs, which know no persons. */
final class PersonNumbers {
    /** Seen ahead, so that one is found behind other digits too. */
    private static final Pattern IDENTITY = Pattern.compile("(?=([1-9]\\d{16}[\\dXx]))");

    private PersonNumbers() {}

    static boolean isIn(String text) {
        return IDENTITY.matcher(text).results().anyMatch(PersonNumbers::isOne);
    }

    /** The text with such numbers masked. */
    static String masked(String text) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (MatchResult found : IDENTITY.matcher(text).results().filter(PersonNumbers::isOne).toList()) {
            if (found.start() >= from) {
                shown.append(text, from, found.start()).append(Masked.identity(found.group(1)));
                from = found.start() + found.group(1).length();
            }
        }
        return shown.append(text, from, text.length()).toString();
    }

    private static boolean isOne(MatchResult found) {
        return IdentityNumber.parse(found.group(1)).isPresent();
    }
}
