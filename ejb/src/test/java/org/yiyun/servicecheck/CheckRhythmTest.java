package org.yiyun.servicecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

@Covers("CMPL-08")
class CheckRhythmTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02-28, 2026-02-01, 2026-03-01", "MONTH, 2026-12-31, 2026-12-01, 2027-01-01",
        "QUARTER, 2026-01-01, 2026-01-01, 2026-04-01", "QUARTER, 2026-06-30, 2026-04-01, 2026-07-01",
        "QUARTER, 2026-11-26, 2026-10-01, 2027-01-01"
    })
    void tellsThePeriodOfADay(CheckRhythm rhythm, LocalDate day, LocalDate first, LocalDate next) {
        assertThat(rhythm.first(day)).isEqualTo(first);
        assertThat(rhythm.next(first)).isEqualTo(next);
    }
}
