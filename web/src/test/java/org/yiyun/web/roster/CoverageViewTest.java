package org.yiyun.web.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyShiftView;

class CoverageViewTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 28);
    private static final Instant START = CoverageView.start(FIRST);

    @Test
    void drawsShiftsAndGapsWithinTheWeek() {
        var view = new CoverageView(FIRST,
                List.of(new DutyPost("DESK", "热线", 1, true, List.of()), new DutyPost("CALL", "领导", 5, true, List.of())),
                List.of(new DutyShiftView(1, "DESK", "ann", "安一", hour(-12), hour(84), 0), new DutyShiftView(2, "DESK", "bob", "白二", hour(126), hour(180), 0)),
                List.of(new DutyGap("DESK", "热线", hour(84), hour(126))), "无人值班");

        assertThat(view.getDays()).containsExactly("09-28", "09-29", "09-30", "10-01", "10-02", "10-03", "10-04");
        assertThat(view.getStrips()).containsExactly(
                new CoverageView.Strip("热线", false, List.of(
                        new CoverageView.Bar(0, 50, "安一", "安一 09-27 12:00–10-01 12:00", false),
                        new CoverageView.Bar(75, 25, "白二", "白二 10-03 06:00–10-05 12:00", false),
                        new CoverageView.Bar(50, 25, "无人值班", "无人值班 10-01 12:00–10-03 06:00", true))),
                new CoverageView.Strip("领导", true, List.of()));
    }

    @Test
    void offersMonthsAndTheHolidaysThatCome() {
        List<CalendarDay> days = IntStream.range(0, 40).mapToObj(FIRST::plusDays).map(day -> {
            boolean national = !day.isBefore(LocalDate.of(2026, 10, 1)) && day.isBefore(LocalDate.of(2026, 10, 8));
            return new CalendarDay(day, national ? DayKind.HOLIDAY : DayKind.WORKDAY, national ? "国庆节" : null);
        }).toList();

        assertThat(RosterPeriods.of(days)).containsExactly(
                period("2026年9月", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)),
                period("2026年10月", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                period("2026年11月", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                period("2026国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)));
    }

    private static RosterPeriods.Period period(String title, LocalDate first, LocalDate last) {
        return new RosterPeriods.Period(title, first, last);
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
