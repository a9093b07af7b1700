package org.yiyun.calendar.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyun.calendar.engine.CalendarPlan;
import org.yiyun.calendar.engine.HalfDay;
import org.yiyun.calendar.engine.SpecialDay;
import org.yiyun.calendar.engine.TimeWindow;
import org.yiyun.calendar.engine.WorkingHours;
import org.yiyun.platform.BusinessClock;

/** Puts the years of a revision together. Years that nobody has announced follow the week and the nearest office hours. */
final class Plans {
    private static final int YEARS_BEFORE = 5;
    private static final int YEARS_AFTER = 15;

    private Plans() {}

    /** @param contents in the order of their publication: where two speak of a day, the later one holds */
    static CalendarPlan combine(int revision, List<Integer> years, List<YearContent> contents) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        Map<LocalDate, HalfDay> halfDays = new TreeMap<>();
        List<WorkingHours> hours = new ArrayList<>();
        for (YearContent content : contents) {
            content.days().forEach(day -> days.put(day.date(), day));
            content.halfDays().forEach(day -> halfDays.put(day.date(), day));
            hours.addAll(content.hours());
        }
        LocalDate from = LocalDate.of(Collections.min(years) - YEARS_BEFORE, 1, 1);
        LocalDate to = LocalDate.of(Collections.max(years) + YEARS_AFTER, 1, 1);
        return new CalendarPlan(revision, BusinessClock.ZONE, from, to, days.values(), filled(hours, from, to), halfDays.values());
    }

    /** The periods with every hole closed by the hours before it, or after it at the beginning. */
    private static List<WorkingHours> filled(List<WorkingHours> periods, LocalDate from, LocalDate to) {
        List<WorkingHours> sorted = periods.stream()
                .sorted(java.util.Comparator.comparing(WorkingHours::from))
                .toList();
        List<WorkingHours> all = new ArrayList<>();
        LocalDate at = from;
        List<TimeWindow> windows = sorted.get(0).windows();
        for (WorkingHours period : sorted) {
            if (at.isBefore(period.from())) {
                all.add(new WorkingHours(at, period.from(), windows));
            }
            all.add(period);
            at = period.to();
            windows = period.windows();
        }
        if (at.isBefore(to)) {
            all.add(new WorkingHours(at, to, windows));
        }
        return all;
    }

    /** As {@code 08:30-12:00}. */
    static TimeWindow window(String text) {
        int dash = text.indexOf('-');
        return new TimeWindow(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    static String text(TimeWindow window) {
        return window.from() + "-" + window.to();
    }
}
