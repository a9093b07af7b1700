package org.yiyun.calendar.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.calendar.CalendarChange;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;

/** What one calendar makes different from another. */
final class Comparison {
    private Comparison() {}

    /** The days of a year, and those next to it, that differ in kind, name or hours. */
    static List<CalendarChange> of(WorkCalendar before, WorkCalendar after, int year) {
        return LocalDate.of(year - 1, 12, 20).datesUntil(LocalDate.of(year + 1, 1, 12))
                .filter(date -> before.kind(date) != after.kind(date)
                        || !name(before, date).equals(name(after, date))
                        || !hours(before, date).equals(hours(after, date)))
                .map(date -> new CalendarChange(date, before.kind(date), text(before, after, date), after.kind(date), text(after, before, date)))
                .toList();
    }

    /** The name, and the hours where both are working days of different hours. */
    private static String text(WorkCalendar calendar, WorkCalendar other, LocalDate date) {
        String hours = hours(calendar, date);
        boolean tellHours = !hours.isEmpty() && !hours(other, date).isEmpty() && !hours.equals(hours(other, date));
        return (name(calendar, date) + (tellHours ? " " + hours : "")).strip();
    }

    private static String name(WorkCalendar calendar, LocalDate date) {
        String name = calendar.name(date);
        return name == null ? "" : name;
    }

    private static String hours(WorkCalendar calendar, LocalDate date) {
        int day = (int) (date.toEpochDay() - calendar.from().toEpochDay());
        return calendar.windows(day).stream()
                .map(window -> time(WorkCalendar.instant(window[0])) + "-" + time(WorkCalendar.instant(window[1])))
                .collect(Collectors.joining(","));
    }

    private static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, BusinessClock.ZONE);
    }
}
