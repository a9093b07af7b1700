package org.yiyun.transaction.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A person as the national layout tells of one.
 *
 * @param number   person number ({@code psn_no})
 * @param identity number of the identity card, as it is kept
 */
public record Identified(String number, String identity, String name) {
    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365.25");
    private static final int SEX = 16;

    /** National dictionary {@code gend}, told by the 17th digit (GB 11643). */
    public String gender() {
        return (identity.charAt(SEX) - '0') % 2 == 1 ? "1" : "2";
    }

    public LocalDate birthday() {
        return LocalDate.of(
                Integer.parseInt(identity.substring(6, 10)), Integer.parseInt(identity.substring(10, 12)),
                Integer.parseInt(identity.substring(12, 14)));
    }

    /** In years with one decimal. */
    public BigDecimal age(LocalDate today) {
        return new BigDecimal(Math.max(0, ChronoUnit.DAYS.between(birthday(), today))).divide(DAYS_OF_YEAR, 1, RoundingMode.DOWN);
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "Identified[" + number + "]";
    }
}
