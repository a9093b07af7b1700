package org.yiyun.satisfaction.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of a number of answers, with the interval in which the share of all who could have answered lies with a confidence of
 * 95 %, if those who did were drawn at random. The interval is Wilson's score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927,
 * without continuity correction): unlike the usual one it stays within 0 and 1 and is of use from the first answer on. All three are
 * rounded half up to four decimals.
 *
 * @param share from 0 to 1
 * @param low   lower end, never above the share
 * @param high  upper end, never below the share
 */
public record Share(BigDecimal share, BigDecimal low, BigDecimal high) {
    /** The quantile of the normal distribution for 2.5 % on either side. */
    private static final double Z = 1.959963984540054;
    private static final int SCALE = 4;

    /**
     * @param part  how many of them, 0 to {@code whole}
     * @param whole answers, at least 1
     * @throws IllegalArgumentException for other numbers
     */
    public static Share of(long part, long whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        double n = whole;
        double p = part / n;
        double middle = (part + Z * Z / 2) / (n + Z * Z);
        double half = Z * Math.sqrt(p * (1 - p) * n + Z * Z / 4) / (n + Z * Z);
        // at none and at all the formula gives the share itself, but for the last digit of a double
        return new Share(rounded(p), rounded(part == 0 ? 0 : middle - half), rounded(part == whole ? 1 : middle + half));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
