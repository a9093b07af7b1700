package org.yiyun.matching.engine;

import java.util.regex.Pattern;

/** Approval numbers (批准文号: 国药准字H20053456; 注册证号: 国械注准20173400001): what is left when their words are taken away. */
final class ApprovalNumber {
    private static final Pattern WORDS = Pattern.compile("国药准字|国药证字|药准字|准字|批准文号|注册证号|[:号]");
    private static final int SHORTEST = 6;

    private ApprovalNumber() {}

    /** {@code h20053456}; empty if there is no number in it. */
    static String of(String raw) {
        String key = Fold.plain(WORDS.matcher(Fold.text(raw)).replaceAll(""));
        return key.chars().filter(Character::isDigit).count() < SHORTEST ? "" : key;
    }

    /** Called for every entry of every like name: it makes no objects. */
    static Agreement compare(String own, String national) {
        if (own.isEmpty() || national.isEmpty()) {
            return Agreement.MISSING;
        }
        if (own.equals(national)) {
            return Agreement.EQUAL;
        }
        // the letter is often left out: 20053456
        if (isWithoutLetter(own, national) || isWithoutLetter(national, own)) {
            return Agreement.EQUIVALENT;
        }
        return isOneSlip(own, national) ? Agreement.SIMILAR : Agreement.DIFFERENT;
    }

    private static boolean isWithoutLetter(String digits, String full) {
        return digits.length() + 1 == full.length() && !Character.isDigit(full.charAt(0)) && full.startsWith(digits, 1);
    }

    /** One character wrong, missing, too many, or two neighbours swapped. */
    static boolean isOneSlip(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer - Math.min(a.length(), b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (a.length() != b.length()) {
            String more = a.length() > b.length() ? a : b;
            String less = a.length() > b.length() ? b : a;
            return more.regionMatches(same + 1, less, same, less.length() - same);
        }
        if (same == longer || a.regionMatches(same + 1, b, same + 1, longer - same - 1)) {
            return true;
        }
        return same + 1 < longer && a.charAt(same) == b.charAt(same + 1) && a.charAt(same + 1) == b.charAt(same)
                && a.regionMatches(same + 2, b, same + 2, longer - same - 2);
    }
}
