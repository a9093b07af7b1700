package org.yiyun.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.metrics.MetricMonth;

class SnapshotScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-01T01:59:59,", "2026-10-01T02:00:00,2026-09", "2026-10-11T01:59:59,2026-09", "2026-10-11T02:00:00,",
        "2027-01-01T03:00:00,2026-12", "2026-11-25T12:00:00,"
    })
    void keepsTheLastMonthInTheFirstDaysOfTheNext(LocalDateTime now, String month) {
        assertThat(SnapshotSchedule.due(now)).isEqualTo(Optional.ofNullable(month).map(MetricMonth::parse));
    }
}
