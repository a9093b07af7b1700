package org.yiyun.satisfaction.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first four are table I, method 3, of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872; the others are worked out apart. */
class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.3080, 0.2553, 0.3662", "15, 148, 0.1014, 0.0624, 0.1605", "0, 20, 0.0000, 0.0000, 0.1611",
        "1, 29, 0.0345, 0.0061, 0.1718", "29, 29, 1.0000, 0.8830, 1.0000", "1, 1, 1.0000, 0.2065, 1.0000",
        "0, 1, 0.0000, 0.0000, 0.7935", "3, 4, 0.7500, 0.3006, 0.9544"
    })
    void hasTheIntervalOfTheLiterature(long part, long whole, BigDecimal share, BigDecimal low, BigDecimal high) {
        assertThat(Share.of(part, whole)).isEqualTo(new Share(share, low, high));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 3", "4, 3"})
    void isOfSomethingOnly(long part, long whole) {
        assertThatThrownBy(() -> Share.of(part, whole)).isInstanceOf(IllegalArgumentException.class).hasMessage(part + " of " + whole);
    }
}
