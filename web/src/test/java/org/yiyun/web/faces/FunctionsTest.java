package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
    private static final Map<String, String> UNITS = Map.of("day", "天", "hour", "小时", "minute", "分");

    @ParameterizedTest
    @CsvSource({"PT0S, 0分", "PT59S, 0分", "PT90S, 1分", "PT1H, 1小时", "PT3H20M, 3小时20分", "P1D, 1天", "P2DT4H30M, 2天4小时", "-PT90M, 1小时30分"})
    void tellsADurationInItsTwoLargestUnits(Duration length, String text) {
        assertThat(Functions.duration(length, UNITS::get)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T01:30:00Z, 09:30", "2026-11-20T01:30:00Z, 11-20 09:30", "2025-12-31T16:00:00Z, 01-01 00:00", "2025-12-31T15:59:00Z, 2025-12-31 23:59"})
    void leavesOutOfATimeWhatIsUnderstood(Instant at, String text) {
        assertThat(Functions.shortTime(at, Instant.parse("2026-11-21T02:00:00Z"))).isEqualTo(text);
    }

    /** The day on which something ends does not belong to it; whoever reads days counts the last one in. */
    @Test
    void tellsTheLastDay() {
        LocalDate year = LocalDate.of(2027, 1, 1);
        assertThat(Functions.days(LocalDate.of(2025, 1, 1), year)).isEqualTo("2025-01-01 – 2026-12-31");
        assertThat(Functions.days(year, null)).isEqualTo("2027-01-01 –");
        assertThat(Functions.days(null, year)).isEqualTo("– 2026-12-31");
        assertThat(Functions.days(null, null)).isEmpty();
    }

    @Test
    void cutsTextsAndTellsSizes() {
        assertThat(Functions.cut("一二三四五", 4)).isEqualTo("一二三…");
        assertThat(Functions.size(20)).isEqualTo("1 KB");
        assertThat(Functions.size(1_400_000)).isEqualTo("1.4 MB");
        assertThat(Functions.number(1234567)).isEqualTo("1,234,567");
        assertThat(Functions.money(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.50");
        assertThat(Functions.initial("林晓")).isEqualTo("林");
    }
}
