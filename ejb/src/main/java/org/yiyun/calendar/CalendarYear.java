package org.yiyun.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.WorkingHours;

/**
 * A year as it is known.
 *
 * @param version that says so; null while nobody has announced the year
 * @param hours   office hours by period; empty while nobody has announced the year
 */
public record CalendarYear(int year, @Nullable CalendarVersionView version, List<CalendarDay> days, List<WorkingHours> hours) {
    public CalendarYear {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }
}
