package org.yiyun.calendar.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Calendars for tests: 2025 with its holidays, one half day, office hours 08:30-12:00 and 14:30-17:30. */
public final class CalendarMother {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final WorkingHours OFFICE = new WorkingHours(
            LocalDate.of(2024, 1, 1), LocalDate.of(2028, 1, 1), List.of(window(8, 30, 12, 0), window(14, 30, 17, 30)));

    private CalendarMother() {}

    public static WorkCalendar year2025() {
        return WorkCalendar.compile(plan(1, days2025()));
    }

    /** As {@link #year2025}, but a later publication made one more day off. */
    public static WorkCalendar withHoliday(int revision, LocalDate date) {
        List<SpecialDay> days = new ArrayList<>(days2025());
        days.add(new SpecialDay(date, DayKind.HOLIDAY, "临时放假"));
        return WorkCalendar.compile(plan(revision, days));
    }

    public static CalendarPlan plan(int revision, List<SpecialDay> days) {
        return new CalendarPlan(
                revision, ZONE, LocalDate.of(2024, 1, 1), LocalDate.of(2028, 1, 1), days, List.of(OFFICE),
                List.of(new HalfDay(LocalDate.of(2025, 12, 31), LocalTime.MIDNIGHT, LocalTime.NOON, "年终半天")));
    }

    public static List<SpecialDay> days2025() {
        List<SpecialDay> days = new ArrayList<>();
        off(days, "元旦", "2025-01-01", "2025-01-01");
        off(days, "春节", "2025-01-28", "2025-02-04");
        off(days, "清明节", "2025-04-04", "2025-04-06");
        off(days, "劳动节", "2025-05-01", "2025-05-05");
        off(days, "端午节", "2025-05-31", "2025-06-02");
        off(days, "国庆节、中秋节", "2025-10-01", "2025-10-08");
        for (String day : List.of("2025-01-26", "2025-02-08")) {
            days.add(new SpecialDay(LocalDate.parse(day), DayKind.MAKEUP_WORKDAY, "春节"));
        }
        days.add(new SpecialDay(LocalDate.parse("2025-04-27"), DayKind.MAKEUP_WORKDAY, "劳动节"));
        for (String day : List.of("2025-09-28", "2025-10-11")) {
            days.add(new SpecialDay(LocalDate.parse(day), DayKind.MAKEUP_WORKDAY, "国庆节、中秋节"));
        }
        return days;
    }

    private static void off(List<SpecialDay> days, String name, String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(date -> days.add(new SpecialDay(date, DayKind.HOLIDAY, name)));
    }

    private static TimeWindow window(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new TimeWindow(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }
}
