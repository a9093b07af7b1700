package org.yiyun.web.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.engine.DayKind;

/** The days for which rosters are usually made: this month and the next two, and each holiday that comes (节假日值班表). */
public final class RosterPeriods {
    private static final int MONTHS = 3;

    private RosterPeriods() {}

    /** @param title as in 2026年10月 or 2026国庆节 */
    public record Period(String title, LocalDate first, LocalDate last) {
        /** What the form sends. */
        public String getKey() {
            return first + "/" + last;
        }
    }

    /** @param days from today on */
    static List<Period> of(List<CalendarDay> days) {
        List<Period> periods = new ArrayList<>();
        YearMonth month = YearMonth.from(days.get(0).date());
        for (int i = 0; i < MONTHS; i++) {
            YearMonth one = month.plusMonths(i);
            periods.add(new Period(one.getYear() + "年" + one.getMonthValue() + "月", one.atDay(1), one.atEndOfMonth()));
        }
        periods.addAll(holidays(days));
        return periods;
    }

    /** Holidays by name, each from its first day to its last. */
    private static List<Period> holidays(List<CalendarDay> days) {
        List<Period> found = new ArrayList<>();
        CalendarDay first = null;
        CalendarDay last = null;
        for (CalendarDay day : days) {
            boolean holiday = day.kind() == DayKind.HOLIDAY;
            if (first != null && last != null && (!holiday || !Objects.equals(day.name(), first.name()))) {
                found.add(holiday(first, last));
                first = null;
            }
            if (holiday) {
                first = first == null ? day : first;
                last = day;
            }
        }
        if (first != null && last != null) {
            found.add(holiday(first, last));
        }
        return found;
    }

    private static Period holiday(CalendarDay first, CalendarDay last) {
        return new Period(last.date().getYear() + Objects.toString(first.name(), ""), first.date(), last.date());
    }
}
