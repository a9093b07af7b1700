package org.yiyun.ticket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.calendar.engine.CalendarMother;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.testing.Covers;

class ClosingPlanTest {
    private static final WorkCalendar CALENDAR = CalendarMother.year2025();

    @Covers("DESK-11")
    @ParameterizedTest
    @CsvSource({
        // Monday to Monday, told on Thursday as business begins
        "2025-03-10T09:00, 5, 2, 2025-03-13T08:30, 2025-03-17T17:30",
        // as late as the notice is long: told with the feedback
        "2025-03-10T09:00, 2, 2, 2025-03-10T09:00, 2025-03-12T17:30",
        // fed back on a Saturday
        "2025-03-08T20:00, 5, 1, 2025-03-13T08:30, 2025-03-14T17:30",
        // Spring Festival with a Sunday and a Saturday that are worked in exchange
        "2025-01-24T09:00, 3, 1, 2025-01-27T08:30, 2025-02-05T17:30",
        // the last day is half a day
        "2025-12-30T09:00, 1, 1, 2025-12-30T09:00, 2025-12-31T12:00",
    })
    void waitsForWorkingDaysAndTellsBefore(LocalDateTime fedBack, int days, int notice, LocalDateTime announce, LocalDateTime close) {
        assertThat(ClosingPlan.of(at(fedBack), days, notice, CALENDAR)).isEqualTo(new ClosingPlan(at(announce), at(close)));
    }

    @Test
    void closesAsMuchLaterAsItWasToldLater() {
        var plan = ClosingPlan.of(at(LocalDateTime.parse("2025-03-10T09:00")), 5, 2, CALENDAR);

        assertThat(plan.closeAt(plan.announceAt(), 2, CALENDAR)).isEqualTo(plan.closeAt());
        assertThat(plan.closeAt(at(LocalDateTime.parse("2025-03-13T16:00")), 2, CALENDAR)).as("the same day").isEqualTo(plan.closeAt());
        assertThat(plan.closeAt(at(LocalDateTime.parse("2025-03-20T09:00")), 2, CALENDAR))
                .isEqualTo(at(LocalDateTime.parse("2025-03-24T17:30")));
    }

    /** Nobody is told after the close, or for less than the days of notice. */
    @Property(tries = 200)
    void leavesTheDaysOfNotice(@ForAll @IntRange(max = 500_000) int minutes, @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(min = 1, max = 20) int longest) {
        Instant fedBack = at(LocalDateTime.parse("2025-01-01T00:00")).plusSeconds(60L * minutes);
        int notice = Math.min(days, longest);
        var plan = ClosingPlan.of(fedBack, days, notice, CALENDAR);

        assertThat(plan.announceAt()).isBetween(fedBack, plan.closeAt());
        assertThat(CALENDAR.closeOfWorkingDay(plan.announceAt(), notice)).isEqualTo(plan.closeAt());
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(CalendarMother.ZONE).toInstant();
    }
}
