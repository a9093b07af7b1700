package org.yiyun.platform.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of what care costs (费用监测指标, rule R15 of the requirements): growth, variation within a group, share of groups coded too
 * high. Ratios have four decimals and amounts two, half up, rounded once at the end; what cannot be told is null.
 */
public final class Indicators {
    private static final int RATIO = 4;
    private static final int MONEY = 2;
    /** Enough for the root of a sum of squares of amounts; the last step rounds to a few decimals. */
    private static final MathContext EXACT = new MathContext(40, RoundingMode.HALF_UP);

    private Indicators() {}

    /** Values that have been added up: how many, their sum and the sum of their squares. */
    public record Sums(long pieces, BigDecimal sum, BigDecimal squares) {
        public static final Sums NONE = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO);

        public static Sums of(List<BigDecimal> values) {
            return values.stream().map(value -> new Sums(1, value, value.multiply(value))).reduce(NONE, Sums::plus);
        }

        public Sums plus(Sums other) {
            return new Sums(pieces + other.pieces, sum.add(other.sum), squares.add(other.squares));
        }
    }

    /** Growth (增长率): by how much of the former value the present one differs from it, 0.1000 for a tenth; null without a former one. */
    public static @Nullable BigDecimal growth(@Nullable BigDecimal former, @Nullable BigDecimal present) {
        return former == null || present == null || former.signum() == 0
                ? null : present.subtract(former).divide(former, RATIO, RoundingMode.HALF_UP);
    }

    /** Growth of the mean, of the exact means and not of the rounded ones; null without a former one. */
    public static @Nullable BigDecimal growth(Sums former, Sums present) {
        return former.pieces() == 0 || present.pieces() == 0
                ? null
                : growth(former.sum().multiply(BigDecimal.valueOf(present.pieces())), present.sum().multiply(BigDecimal.valueOf(former.pieces())));
    }

    /** Mean (次均费用), in the unit of the values; null of nothing. */
    public static @Nullable BigDecimal mean(Sums sums) {
        return Ratios.mean(sums.sum(), sums.pieces());
    }

    /** Standard deviation (标准差), in the unit of the values; null for too few values. */
    public static @Nullable BigDecimal deviation(Deviation of, Sums sums) {
        BigDecimal exact = exact(of, sums);
        return exact == null ? null : exact.setScale(MONEY, RoundingMode.HALF_UP);
    }

    /** Coefficient of variation (变异系数): standard deviation by mean; null for too few values or a mean of 0. */
    public static @Nullable BigDecimal variation(Deviation of, Sums sums) {
        BigDecimal exact = exact(of, sums);
        return exact == null || sums.sum().signum() == 0
                ? null
                : exact.multiply(BigDecimal.valueOf(sums.pieces())).divide(sums.sum(), RATIO, RoundingMode.HALF_UP);
    }

    /** Share of groups coded too high (高编高套组数占比); null without groups. */
    public static @Nullable BigDecimal upCoding(long upCoded, long groups) {
        return Ratios.share(upCoded, groups);
    }

    /** n·Σx² − (Σx)² is exact and never negative, whatever the order in which values were added up. */
    private static @Nullable BigDecimal exact(Deviation of, Sums sums) {
        long divisor = of == Deviation.POPULATION ? sums.pieces() : sums.pieces() - 1;
        if (divisor < 1) {
            return null;
        }
        BigDecimal pieces = BigDecimal.valueOf(sums.pieces());
        BigDecimal spread = pieces.multiply(sums.squares()).subtract(sums.sum().multiply(sums.sum()));
        return spread.divide(pieces.multiply(BigDecimal.valueOf(divisor)), EXACT).sqrt(EXACT);
    }
}
