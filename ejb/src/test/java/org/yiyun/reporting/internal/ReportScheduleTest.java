package org.yiyun.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.reporting.engine.Quarter;

class ReportScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-01T02:29:59,", "2026-10-01T02:30:00,2026Q3", "2026-10-08T02:29:59,2026Q3", "2026-10-08T02:30:00,",
        "2027-01-01T03:00:00,2026Q4", "2026-11-25T12:00:00,"
    })
    void ordersTheLastQuarterInTheFirstWeekOfTheNext(LocalDateTime now, String quarter) {
        assertThat(ReportSchedule.due(now)).isEqualTo(Optional.ofNullable(quarter).map(Quarter::parse));
    }
}
