package org.yiyun.calendar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = CalendarMother.year2025();
    private static final long MINUTE = 60_000_000L;

    /** Worked examples of requirements C.2 (W15 to W17), holidays, make-up days, half days, starts on days off. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-07T16:00, 1, 2025-03-10T17:30", // W15, W16: Friday
        "2025-03-07T16:00, 3, 2025-03-12T17:30", // W15
        "2025-03-03T09:00, 20, 2025-03-31T17:30", // W17
        "2025-03-08T10:00, 1, 2025-03-10T17:30", // Saturday: the first working day is Monday
        "2025-03-10T07:00, 1, 2025-03-11T17:30", // before opening, yet the day of the start is not counted
        "2025-03-10T23:59, 1, 2025-03-11T17:30",
        "2025-01-25T12:00, 1, 2025-01-26T17:30", // the Sunday is worked in exchange
        "2025-01-27T12:00, 1, 2025-02-05T17:30", // over Spring Festival
        "2025-02-07T12:00, 1, 2025-02-08T17:30", // the Saturday after it is worked
        "2025-12-30T12:00, 1, 2025-12-31T12:00", // a half day is one working day that closes at noon
        "2025-12-30T12:00, 2, 2026-01-01T17:30", // 2026 is not published in this calendar: the week decides
    })
    void closesOnTheNthWorkingDay(LocalDateTime start, int n, LocalDateTime due) {
        assertThat(CALENDAR.closeOfWorkingDay(at(start), n)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-07T16:00, 60, 2025-03-07T17:00",
        "2025-03-07T16:30, 60, 2025-03-07T17:30", // reached at the close, not at the next opening
        "2025-03-07T16:31, 60, 2025-03-10T08:31",
        "2025-03-07T11:30, 60, 2025-03-07T15:00", // over noon
        "2025-03-08T11:30, 60, 2025-03-10T09:30", // from a Saturday
        "2025-12-31T11:00, 120, 2026-01-01T09:30", // half day
    })
    void reachesWorkingHours(LocalDateTime start, long minutes, LocalDateTime due) {
        long reached = CALENDAR.afterWorkingTime(WorkCalendar.micros(at(start)), minutes * MINUTE);
        assertThat(WorkCalendar.instant(reached)).isEqualTo(at(due));
    }

    @Covers("SLA-13")
    @Property(tries = 2000)
    void agreesWithSteppingDayByDay(@ForAll @LongRange(min = 0, max = 525_000) long minute, @ForAll @IntRange(min = 1, max = 60) int n) {
        Instant start = at(LocalDateTime.of(2025, 1, 1, 0, 0)).plusSeconds(minute * 60);
        LocalDate day = LocalDate.ofInstant(start, CalendarMother.ZONE);
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            counted += CALENDAR.kind(day).works() ? 1 : 0;
        }
        LocalTime close = day.equals(LocalDate.of(2025, 12, 31)) ? LocalTime.NOON : LocalTime.of(17, 30);
        assertThat(CALENDAR.closeOfWorkingDay(start, n)).isEqualTo(at(day.atTime(close)));
    }

    @Property(tries = 500)
    void agreesWithCountingMinutes(@ForAll @LongRange(min = 0, max = 500_000) long minute, @ForAll @IntRange(min = 0, max = 20_000) int length) {
        long from = WorkCalendar.micros(at(LocalDateTime.of(2025, 1, 1, 0, 0))) + minute * MINUTE;
        long worked = 0;
        for (int i = 0; i < length; i++) {
            worked += isWorked(from + i * MINUTE) ? MINUTE : 0;
        }
        assertThat(CALENDAR.worked(from + length * MINUTE) - CALENDAR.worked(from)).isEqualTo(worked);
    }

    @Property
    void reachedIsTheEarliestMomentWithTheAmount(@ForAll @LongRange(min = 1, max = 6_000_000_000_000L) long amount) {
        long reached = CALENDAR.reached(amount);
        assertThat(CALENDAR.worked(reached)).isEqualTo(amount);
        assertThat(CALENDAR.worked(reached - 1)).isLessThan(amount);
    }

    @Test
    void tellsWhatADayIs() {
        assertThat(CALENDAR.kind(LocalDate.of(2025, 10, 8))).isEqualTo(DayKind.HOLIDAY);
        assertThat(CALENDAR.name(LocalDate.of(2025, 10, 8))).isEqualTo("国庆节、中秋节");
        assertThat(CALENDAR.kind(LocalDate.of(2025, 10, 11))).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(CALENDAR.kind(LocalDate.of(2025, 10, 12))).isEqualTo(DayKind.WEEKEND);
        assertThat(CALENDAR.kind(LocalDate.of(2025, 10, 13))).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void refusesWhatItDoesNotHold() {
        assertThatThrownBy(() -> CALENDAR.closeOfWorkingDay(Instant.EPOCH, 1)).isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> CALENDAR.closeOfWorkingDay(at(LocalDateTime.of(2027, 12, 30, 0, 0)), 5))
                .isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> CALENDAR.reached(Long.MAX_VALUE)).isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> CALENDAR.kind(LocalDate.of(2028, 1, 1))).isInstanceOf(CalendarRangeException.class);
    }

    @Test
    void refusesAPlanThatContradictsItself() {
        List<SpecialDay> twice = List.of(
                new SpecialDay(LocalDate.of(2025, 5, 1), DayKind.HOLIDAY, "劳动节"),
                new SpecialDay(LocalDate.of(2025, 5, 1), DayKind.MAKEUP_WORKDAY, "劳动节"));
        assertThatThrownBy(() -> WorkCalendar.compile(CalendarMother.plan(1, twice))).isInstanceOf(IllegalArgumentException.class);
        CalendarPlan noHours = new CalendarPlan(
                1, CalendarMother.ZONE, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> WorkCalendar.compile(noHours)).isInstanceOf(IllegalArgumentException.class);
        CalendarPlan summerTime = new CalendarPlan(1, ZoneId.of("Europe/Berlin"), LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 1, 1), List.of(), List.of(CalendarMother.OFFICE), List.of());
        assertThatThrownBy(() -> WorkCalendar.compile(summerTime)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isWorked(long moment) {
        LocalDateTime at = LocalDateTime.ofInstant(WorkCalendar.instant(moment), CalendarMother.ZONE);
        LocalTime time = at.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(8, 30)) && time.isBefore(LocalTime.NOON);
        boolean afternoon = !time.isBefore(LocalTime.of(14, 30)) && time.isBefore(LocalTime.of(17, 30));
        boolean half = at.toLocalDate().equals(LocalDate.of(2025, 12, 31));
        return CALENDAR.kind(at.toLocalDate()).works() && (morning || afternoon && !half);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CalendarMother.ZONE).toInstant();
    }
}
