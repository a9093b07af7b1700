package org.yiyun.platform.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.figure.Indicators.Sums;

/** Worked example W24 of the requirements, and what cannot be told. */
class IndicatorsTest {
    private static final Sums COSTS = Sums.of(List.of(new BigDecimal("8000"), new BigDecimal("10000"), new BigDecimal("12000")));

    @Test
    void workedExample24() {
        assertThat(Indicators.growth(new BigDecimal("200"), new BigDecimal("220"))).isEqualTo("0.1000");
        assertThat(Indicators.growth(Sums.of(List.of(new BigDecimal("200"))), Sums.of(List.of(new BigDecimal("219"), new BigDecimal("221"))))).isEqualTo("0.1000");
        assertThat(Indicators.mean(COSTS)).isEqualTo("10000.00");
        assertThat(Indicators.deviation(Deviation.POPULATION, COSTS)).isEqualTo("1632.99");
        assertThat(Ratios.percent(Indicators.variation(Deviation.POPULATION, COSTS))).isEqualTo("16.3%");
        assertThat(Indicators.variation(Deviation.POPULATION, COSTS)).isEqualTo("0.1633");
        assertThat(Indicators.deviation(Deviation.SAMPLE, COSTS)).isEqualTo("2000.00");
        assertThat(Indicators.variation(Deviation.SAMPLE, COSTS)).isEqualTo("0.2000");
        assertThat(Indicators.upCoding(3, 120)).isEqualTo("0.0250");
    }

    @Test
    void whatCannotBeToldIsNull() {
        Sums one = Sums.of(List.of(BigDecimal.TEN));
        assertThat(Indicators.growth(BigDecimal.ZERO, BigDecimal.TEN)).isNull();
        assertThat(Indicators.growth(null, BigDecimal.TEN)).isNull();
        assertThat(Indicators.growth(BigDecimal.TEN, BigDecimal.ZERO)).isEqualTo("-1.0000");
        assertThat(Indicators.growth(Sums.NONE, COSTS)).isNull();
        assertThat(Indicators.growth(COSTS, Sums.NONE)).isNull();
        // 0.33 by rounded means would be no growth at all
        assertThat(Indicators.growth(new Sums(3, BigDecimal.ONE, BigDecimal.ONE), new Sums(100, new BigDecimal("33"), BigDecimal.ONE))).isEqualTo("-0.0100");
        assertThat(Indicators.mean(Sums.NONE)).isNull();
        assertThat(Indicators.deviation(Deviation.POPULATION, Sums.NONE)).isNull();
        assertThat(Indicators.deviation(Deviation.POPULATION, one)).isEqualTo("0.00");
        assertThat(Indicators.deviation(Deviation.SAMPLE, one)).isNull();
        assertThat(Indicators.variation(Deviation.POPULATION, Sums.of(List.of(BigDecimal.ZERO, BigDecimal.ZERO)))).isNull();
        assertThat(Indicators.upCoding(0, 0)).isNull();
    }

    /** The order of values and in how many portions they are added up change nothing; equal values do not vary. */
    @Property(tries = 200)
    void isOfTheValuesAndNotOfTheirOrder(
            @ForAll @Size(min = 2, max = 40) List<@BigRange(min = "0.01", max = "999999.99") @Scale(2) BigDecimal> values) {
        List<BigDecimal> shuffled = new ArrayList<>(values);
        Collections.reverse(shuffled);
        Sums portions = Sums.of(shuffled.subList(0, 1)).plus(Sums.of(shuffled.subList(1, shuffled.size())));
        for (Deviation of : Deviation.values()) {
            assertThat(Indicators.variation(of, portions)).isEqualTo(Indicators.variation(of, Sums.of(values))).isNotNegative();
        }
        Sums equal = Sums.of(Collections.nCopies(values.size(), values.get(0)));
        assertThat(Indicators.deviation(Deviation.SAMPLE, equal)).isEqualByComparingTo("0");
        assertThat(Indicators.deviation(Deviation.SAMPLE, Sums.of(values)))
                .isGreaterThanOrEqualTo(Indicators.deviation(Deviation.POPULATION, Sums.of(values)));
    }
}
