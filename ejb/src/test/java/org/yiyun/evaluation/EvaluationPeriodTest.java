package org.yiyun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.testing.Covers;

@Covers("CMPL-07")
class EvaluationPeriodTest {
    @ParameterizedTest
    @CsvSource({"2026-Q1, 2026-01-01, 2026-04-01", "2026-Q4, 2026-10-01, 2027-01-01", "2026, 2026-01-01, 2027-01-01"})
    void isAQuarterOrAYear(String name, LocalDate first, LocalDate next) {
        assertThat(EvaluationPeriod.parse(name)).contains(new EvaluationPeriod(name, first, next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-Q0", "2026-Q5", "2026-1", "26", "1999", "2026-Q1-Q2"})
    void isNothingElse(String name) {
        assertThat(EvaluationPeriod.parse(name)).isEmpty();
    }

    /** Midnight in China. */
    @Test
    void beginsAtMidnight() {
        var period = EvaluationPeriod.parse("2026-Q1").orElseThrow();
        assertThat(period.from()).isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(period.to()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }
}
