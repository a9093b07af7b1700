package org.yiyun.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Citizens' identity numbers (公民身份号码, GB 11643): 17 digits and a check character; the one rule for every module. A small
 * x is taken for X.
 */
public final class IdentityNumber {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** The number as it is to be kept; empty if form, date of birth or check character are wrong. */
    public static Optional<String> parse(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(number).matches() && hasBirthday(number) && check(number) == number.charAt(17)
                ? Optional.of(number)
                : Optional.empty();
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean hasBirthday(String number) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
            return born.getYear() >= 1850;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
