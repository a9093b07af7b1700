package org.yiyun.security.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void knowsTheCodesOfTheStandard(long second, String code) {
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
        assertThat(TimeCodes.step(SECRET, code.substring(0, 3) + " " + code.substring(3), Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void forgivesAClockThatIsHalfAMinuteOffAndNoMore() {
        assertThat(TimeCodes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 - 30), 0)).hasValue(37037037);
        assertThat(TimeCodes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 + 30), 0)).hasValue(37037037);
        assertThat(TimeCodes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 - 60), 0)).isEmpty();
        assertThat(TimeCodes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 + 60), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"050472", "50471", "''", "０５０４７１", "abcdef"})
    void takesNoOther(String code) {
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(1111111111), 0)).isEmpty();
    }

    @Test
    void takesEachCodeOnce() {
        assertThat(TimeCodes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111), 37037037)).isEmpty();
        assertThat(TimeCodes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111), 37037036)).hasValue(37037037);
    }
}
