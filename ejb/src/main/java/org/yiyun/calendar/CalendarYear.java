package org.yiyun.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year as it is known: its days, and the version that says so; null while nobody has announced the year. */
public record CalendarYear(int year, @Nullable CalendarVersionView version, List<CalendarDay> days) {
    public CalendarYear {
        days = List.copyOf(days);
    }
}
