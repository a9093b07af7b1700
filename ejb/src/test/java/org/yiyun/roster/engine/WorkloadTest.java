package org.yiyun.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.testing.Covers;

class WorkloadTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<LocalDate, DayKind> CALENDAR = Map.of(
            LocalDate.of(2026, 10, 7), DayKind.HOLIDAY, LocalDate.of(2026, 10, 8), DayKind.WORKDAY,
            LocalDate.of(2026, 10, 10), DayKind.MAKEUP_WORKDAY, LocalDate.of(2026, 10, 11), DayKind.WEEKEND);

    @Covers("DUTY-02")
    @Test
    void countsHoursNightsWeekendsAndHolidaysByPerson() {
        List<Shift> shifts = List.of(
                shift("ann", "2026-10-07T20:00", "2026-10-08T08:00"), shift("bob", "2026-10-08T08:00", "2026-10-08T20:00"),
                shift("ann", "2026-10-10T08:00", "2026-10-10T20:30"), shift("bob", "2026-10-11T00:00", "2026-10-11T08:00"),
                shift("cid", "2026-10-11T16:00", "2026-10-12T00:00"));

        assertThat(Workload.of(shifts, CALENDAR::get, ZONE)).containsExactly(
                new Workload("ann", 2, Duration.ofMinutes(24 * 60 + 30), 1, 0, 1),
                new Workload("bob", 2, Duration.ofHours(20), 1, 1, 0),
                new Workload("cid", 1, Duration.ofHours(8), 0, 1, 0));
    }

    private static Shift shift(String staff, String from, String to) {
        return new Shift("DESK", staff, LocalDateTime.parse(from).atZone(ZONE).toInstant(), LocalDateTime.parse(to).atZone(ZONE).toInstant());
    }
}
