package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in sentences. */
class ResultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "0 0.00", "5 5.00", "999.9 999.90", "1000 1,000.00", "-1000 -1,000.00", "-999.5 -999.50", "1234567.8 1,234,567.80", "430.1250 430.125",
        "439473.6842 439,473.6842", "1E+6 1,000,000.00"
    })
    void groupsThousandsAndKeepsTwoDecimalsAtLeast(String number, String words) {
        assertThat(Results.grouped(new BigDecimal(number))).isEqualTo(words);
    }
}
