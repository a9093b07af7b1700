package org.yiyun.ticket;

/**
 * What of a telephone number tells whose it is, however it is written: its digits without the country's code and leading zeros. The
 * database has the same rule as {@code phone_key}; a test compares both.
 */
public final class PhoneKey {
    private static final String COUNTRY = "86";
    /** From so many digits on they begin with the country's code: a subscriber's own number has at most eleven. */
    private static final int WITH_COUNTRY = 12;

    private PhoneKey() {}

    /** {@code 7592345678} of {@code 0759-2345678} and of {@code +86 759 2345678}; empty if there is no digit other than zero. */
    public static String of(String phone) {
        var digits = stripped(phone.replaceAll("[^0-9]", ""));
        return digits.startsWith(COUNTRY) && digits.length() >= WITH_COUNTRY ? stripped(digits.substring(COUNTRY.length())) : digits;
    }

    private static String stripped(String digits) {
        return digits.replaceFirst("^0+", "");
    }
}
