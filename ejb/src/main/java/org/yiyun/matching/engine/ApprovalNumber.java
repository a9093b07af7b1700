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

    static Grade compare(String own, String national) {
        if (own.isEmpty() || national.isEmpty()) {
            return Grade.MISSING;
        }
        if (own.equals(national)) {
            return Grade.EQUAL;
        }
        // the letter is often left out: 20053456
        if (digits(own).equals(digits(national)) && (Character.isDigit(own.charAt(0)) || Character.isDigit(national.charAt(0)))) {
            return Grade.EQUIVALENT;
        }
        return isOneSlip(own, national) ? Grade.SIMILAR : Grade.DIFFERENT;
    }

    private static String digits(String key) {
        return key.replaceAll("\\D", "");
    }

    /** One character wrong, missing, too many, or two neighbours swapped. */
    static boolean isOneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length() ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
        }
        return restA.isEmpty()
                || restA.substring(1).equals(restB.substring(1))
                || restA.length() > 1 && restA.charAt(0) == restB.charAt(1) && restA.charAt(1) == restB.charAt(0)
                        && restA.substring(2).equals(restB.substring(2));
    }
}
