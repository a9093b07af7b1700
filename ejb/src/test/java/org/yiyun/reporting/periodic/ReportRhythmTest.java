package org.yiyun.reporting.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

class ReportRhythmTest {
    @Covers("RPT-02")
    @ParameterizedTest
    @CsvSource({
        "WEEK, 2027-01-03, 2026-12-28, 2027-01-04, 2026年第53周", "WEEK, 2026-10-05, 2026-10-05, 2026-10-12, 2026年第41周",
        "MONTH, 2026-12-31, 2026-12-01, 2027-01-01, 2026年12月", "QUARTER, 2026-09-30, 2026-07-01, 2026-10-01, 2026年第三季度",
        "HALF_YEAR, 2026-06-30, 2026-01-01, 2026-07-01, 2026年上半年", "HALF_YEAR, 2026-07-01, 2026-07-01, 2027-01-01, 2026年下半年",
        "YEAR, 2026-02-28, 2026-01-01, 2027-01-01, 2026年"
    })
    void knowsThePeriodOfADay(ReportRhythm rhythm, LocalDate day, LocalDate first, LocalDate next, String label) {
        assertThat(rhythm.first(day)).isEqualTo(first);
        assertThat(rhythm.next(first)).isEqualTo(next);
        assertThat(rhythm.label(first)).isEqualTo(label);
        assertThat(ReportRhythm.of(first, next)).isEqualTo(rhythm);
    }
}
