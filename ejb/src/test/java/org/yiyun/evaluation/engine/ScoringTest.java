package org.yiyun.evaluation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.evaluation.engine.Scoring.Weighted;
import org.yiyun.testing.Covers;

@Covers("CMPL-07")
class ScoringTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 10, 100.00", "10, 0, 10, 0.00", "3, 0, 10, 70.00", "25, 0, 10, 0.00", "100, 100, 50, 100.00", "50, 100, 50, 0.00",
        "83.33, 100, 50, 66.66", "0, 1, 10, 100.00", "20, 100, 50, 0.00", "1, 0, 3, 66.67"
    })
    void isEvenBetweenBestAndWorst(BigDecimal figure, BigDecimal best, BigDecimal worst, BigDecimal points) {
        assertThat(Scoring.points(figure, best, worst)).isEqualTo(points);
    }

    @Test
    void refusesOneFigureForBoth() {
        assertThatThrownBy(() -> Scoring.points(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("10.0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheWeightOfWhatIsNotThereToTheOthers() {
        assertThat(Scoring.total(List.of(new Weighted(number("90"), 30), new Weighted(number("60"), 10), new Weighted(null, 60))))
                .contains(number("82.50"));
        assertThat(Scoring.total(List.of(new Weighted(null, 100)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 90", "90, 90", "89.99, 60", "60, 60", "59.99, 0", "0, 0"})
    void reachesTheHighestEndThatIsNotAbove(BigDecimal total, BigDecimal end) {
        assertThat(Scoring.reached(total, List.of(number("60"), number("0"), number("90")))).contains(end);
    }

    @Test
    void reachesNothingBelowAll() {
        assertThat(Scoring.reached(number("59"), List.of(number("60")))).isEmpty();
    }

    @Test
    void isPerCentOfSomething() {
        assertThat(Scoring.percent(1, 3)).contains(number("33.33"));
        assertThat(Scoring.percent(0, 0)).isEmpty();
    }

    /** W18: availability 96, fault handling 88 and staff 90 by 0.50, 0.25 and 0.25. */
    @Test
    void workedExample18() {
        assertThat(Scoring.total(List.of(new Weighted(number("96"), 50), new Weighted(number("88"), 25), new Weighted(number("90"), 25))))
                .contains(number("92.50"));
    }

    /** W19: 950 right of 1,000 reach 95 %, 949 do not; one wrong calculation of 1,000 stays within 0.1 %, two do not. */
    @ParameterizedTest
    @CsvSource({"950, 95.00, true", "949, 94.90, false"})
    void workedExample19(long right, BigDecimal percent, boolean passes) {
        assertThat(Scoring.percent(right, 1000)).contains(percent);
        assertThat(Scoring.reached(percent, List.of(number("95"))).isPresent()).isEqualTo(passes);
        assertThat(Scoring.percent(1, 1000).orElseThrow().compareTo(number("0.1"))).isZero();
        assertThat(Scoring.percent(2, 1000).orElseThrow().compareTo(number("0.1"))).isPositive();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
