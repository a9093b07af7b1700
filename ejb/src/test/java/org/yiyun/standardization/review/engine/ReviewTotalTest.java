package org.yiyun.standardization.review.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.standardization.review.engine.ReviewTotal.Weighted;
import org.yiyun.testing.Covers;

@Covers("STD-03")
class ReviewTotalTest {
    private static BigDecimal points(String points) {
        return new BigDecimal(points);
    }

    @Test
    void weighsAndRoundsOnce() {
        // 85.71 × 35 % + 92.31 × 20 % + 66.67 × 45 % = 29.9985 + 18.462 + 30.0015 = 78.462
        assertThat(ReviewTotal.of(List.of(new Weighted(35, points("85.71")), new Weighted(20, points("92.31")), new Weighted(45, points("66.67")))))
                .isEqualTo("78.46");
    }

    @Test
    void saysNothingAsLongAsPointsAreMissing() {
        assertThat(ReviewTotal.of(List.of(new Weighted(50, points("100")), new Weighted(50, null)))).isNull();
    }

    @Test
    void partsAreRoundedHalfUp() {
        assertThat(ReviewTotal.points(2, 3)).isEqualTo("66.67");
        assertThat(ReviewTotal.points(0, 3)).isEqualTo("0.00");
        assertThat(ReviewTotal.points(0, 0)).as("of nothing").isNull();
    }
}
