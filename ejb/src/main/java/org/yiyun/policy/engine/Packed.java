package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals in a {@code long}: 59 bits of digits with their sign, and behind them five for the number of decimals. Every operation comes
 * to what the same of {@link BigDecimal} comes to, decimals included, or it throws {@link #LEAVE}; nothing is ever rounded or cut
 * that the other would keep. So 2,882 million million yuan with two decimals fit, and 288 thousand million with six.
 */
public final class Packed {
    /** Stands for what is not told or does not fit. No number is written so. */
    static final long NONE = Long.MIN_VALUE;

    /** Most decimals that fit. */
    static final int MOST_DECIMALS = 31;

    /** 0.01. */
    public static final long FEN = of(new BigDecimal("0.01"));

    /** Thrown where a calculation has to be done with {@link BigDecimal}: too many digits, something that is not there. */
    public static final ArithmeticException LEAVE = new Leave();

    private static final int DECIMALS_BITS = 5;
    private static final long DECIMALS = MOST_DECIMALS;
    private static final int MOST_DIGITS = 17;
    private static final long[] TENS = new long[MOST_DIGITS + 2];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private Packed() {}

    /** One for all; where it comes from says nothing, as the calculation is done once more. */
    private static final class Leave extends ArithmeticException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** The same number; {@link #NONE} if it does not fit. */
    static long of(BigDecimal number) {
        int decimals = number.scale();
        if (decimals < 0 || decimals > MOST_DECIMALS || number.precision() > MOST_DIGITS) {
            return NONE;
        }
        return number.scaleByPowerOfTen(decimals).longValue() << DECIMALS_BITS | decimals;
    }

    /** The same number with as many decimals. */
    public static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(digits(number), decimals(number));
    }

    /** How many decimals it is written with. */
    public static int decimals(long number) {
        return (int) (number & DECIMALS);
    }

    /** What it is as a whole number of its smallest decimal. */
    static long digits(long number) {
        return number >> DECIMALS_BITS;
    }

    /** Its digits in their place. */
    static long withoutDecimals(long number) {
        return number & ~DECIMALS;
    }

    static boolean isZero(long number) {
        return withoutDecimals(number) == 0;
    }

    static boolean isPositive(long number) {
        return digits(number) > 0;
    }

    /** What it is as a whole number of that decimal, in whole units of which it has to be. */
    public static long units(long number, int decimals) {
        return digits(decimals(number) > decimals ? rounded(number, decimals, RoundingMode.UNNECESSARY) : widened(number, decimals));
    }

    /** The sum with as many decimals as the longer of both. */
    public static long sum(long a, long b) {
        int decimals = Math.max(decimals(a), decimals(b));
        return joined(widened(a, decimals), widened(b, decimals));
    }

    /** The difference with as many decimals as the longer of both. */
    static long difference(long a, long b) {
        return sum(a, negated(b));
    }

    static long negated(long number) {
        return withoutDecimals(number) == NONE ? left() : -withoutDecimals(number) | decimals(number);
    }

    static long product(long a, long b) {
        int decimals = decimals(a) + decimals(b);
        if (decimals > MOST_DECIMALS) {
            throw LEAVE;
        }
        return times(withoutDecimals(a), digits(b)) + decimals;
    }

    /** A bit at the place of its decimals, nothing for nothing; without deciding. */
    static long bitOfDecimals(long number) {
        long digits = withoutDecimals(number);
        return 1L << decimals(number) & (digits | -digits) >> Long.SIZE - 1;
    }

    /** Whether the first is less, whatever the decimals. */
    static boolean isLess(long a, long b) {
        if (decimals(a) == decimals(b)) {
            return a < b;
        }
        int decimals = Math.max(decimals(a), decimals(b));
        return widened(a, decimals) < widened(b, decimals);
    }

    /** With exactly so many decimals. */
    static long rounded(long number, int decimals, RoundingMode mode) {
        int cut = decimals(number) - decimals;
        if (cut <= 0) {
            return widened(number, decimals);
        }
        if (cut >= TENS.length) {
            throw LEAVE;
        }
        long digits = digits(number);
        long rest = digits % TENS[cut];
        long whole = digits / TENS[cut] + (rest == 0 ? 0 : step(digits, rest, TENS[cut], mode));
        return whole << DECIMALS_BITS | decimals;
    }

    /** What rounding adds to digits that were cut towards zero; the rest has their sign. */
    private static long step(long digits, long rest, long unit, RoundingMode mode) {
        long sign = Long.signum(rest);
        int half = Long.compare(2 * Math.abs(rest), unit);
        boolean away = switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || half == 0 && (digits / unit & 1) != 0;
            case UNNECESSARY -> throw LEAVE;
        };
        return away ? sign : 0;
    }

    /** The same number with no fewer decimals than it has. */
    private static long widened(long number, int decimals) {
        int added = decimals - decimals(number);
        return added == 0 ? number : wider(number, added);
    }

    private static long wider(long number, int added) {
        if (isZero(number)) {
            return number + added;
        }
        if (added >= TENS.length) {
            throw LEAVE;
        }
        return times(withoutDecimals(number), TENS[added]) + decimals(number) + added;
    }

    /** The sum of two with the same decimals. */
    static long joined(long a, long b) {
        long added = withoutDecimals(b);
        long sum = a + added;
        return ((a ^ sum) & (added ^ sum)) < 0 ? left() : sum;
    }

    private static long times(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) == product >> 63 ? product : left();
    }

    private static long left() {
        throw LEAVE;
    }
}
