package org.yiyun.standardization.review.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a review: each criterion's 0 to 100 by its weight in percent, two decimals, rounded half up once at the end. */
public final class ReviewTotal {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private ReviewTotal() {}

    /** A criterion with its points; null as long as nobody and nothing has given any. */
    public record Weighted(int weight, @Nullable BigDecimal points) {}

    /** Null as long as points are missing. */
    public static @Nullable BigDecimal of(List<Weighted> criteria) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Weighted one : criteria) {
            if (one.points() == null) {
                return null;
            }
            sum = sum.add(one.points().multiply(BigDecimal.valueOf(one.weight())));
        }
        return sum.divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The part of something as points, two decimals; null of nothing. */
    public static @Nullable BigDecimal points(long done, long all) {
        return all == 0 ? null : BigDecimal.valueOf(done).multiply(HUNDRED).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }
}
