package org.yiyun.reimbursement.engine;

import java.util.Optional;

/** Number of a bank card (银行卡号): 13 to 19 digits, the last one the check digit by ISO/IEC 7812-1 (Luhn). */
public final class BankCard {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int TEN = 10;
    private static final int SHOWN = 4;

    private BankCard() {}

    /** The digits alone; empty for what cannot be such a number. Spaces and hyphens between the digits are how people write it. */
    public static Optional<String> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\u3000-]", "");
        boolean number = digits.matches("[0-9]{" + SHORTEST + "," + LONGEST + "}") && !digits.matches("0+");
        return number && sum(digits) % TEN == 0 ? Optional.of(digits) : Optional.empty();
    }

    /** Each second digit from the right counts twice, by the sum of its digits. */
    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted / TEN + counted % TEN;
        }
        return sum;
    }

    /** With the last four digits: ************1234. */
    public static String masked(String card) {
        return "*".repeat(Math.max(0, card.length() - SHOWN)) + card.substring(Math.max(0, card.length() - SHOWN));
    }
}
