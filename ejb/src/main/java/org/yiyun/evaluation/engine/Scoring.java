package org.yiyun.evaluation.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How figures become points, points a total, and a total a grade. All results have two decimals, rounded half up. */
public final class Scoring {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int SCALE = 2;

    private Scoring() {}

    /**
     * Points of one criterion in the total.
     *
     * @param points null where there are none: its weight then goes to the others in proportion
     * @param weight at least 1
     */
    public record Weighted(@Nullable BigDecimal points, int weight) {}

    /**
     * 100 at the best figure and beyond it, 0 at the worst and beyond it, evenly in between; the best may be the larger or the
     * smaller one.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public static BigDecimal points(BigDecimal figure, BigDecimal best, BigDecimal worst) {
        if (best.compareTo(worst) == 0) {
            throw new IllegalArgumentException("best and worst are both " + best);
        }
        var share = figure.subtract(worst).multiply(FULL).divide(best.subtract(worst), SCALE, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(FULL).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** The weighted mean of those that have points; empty if none has. */
    public static Optional<BigDecimal> total(Collection<Weighted> scores) {
        var weights = 0L;
        var sum = BigDecimal.ZERO;
        for (var score : scores) {
            if (score.points() != null) {
                weights += score.weight();
                sum = sum.add(score.points().multiply(BigDecimal.valueOf(score.weight())));
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(sum.divide(BigDecimal.valueOf(weights), SCALE, RoundingMode.HALF_UP));
    }

    /** Which of the lower ends a total reaches: the highest one that is not above it; empty below all. */
    public static Optional<BigDecimal> reached(BigDecimal total, List<BigDecimal> from) {
        return from.stream().filter(end -> end.compareTo(total) <= 0).max(BigDecimal::compareTo);
    }

    /** Part of a whole in per cent; empty for a whole of nothing. */
    public static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(FULL).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP));
    }
}
