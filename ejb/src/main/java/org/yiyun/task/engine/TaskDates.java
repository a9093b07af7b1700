package org.yiyun.task.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyun.calendar.engine.WorkCalendar;

/**
 * Until when a task is to be done. A period ends with the close of business of its last day; if that is no working day, with that of
 * the next one (民法典 article 203: 期间的最后一日是法定休假日的,以法定休假日结束的次日为期间的最后一日;有业务时间的,停止业务活动的
 * 时间为截止时间).
 */
public final class TaskDates {
    private TaskDates() {}

    /**
     * The close of business of the day, or of the first working day after it.
     *
     * @throws org.yiyun.calendar.engine.CalendarRangeException outside the calendar
     */
    public static Instant closeOf(LocalDate day, WorkCalendar calendar) {
        return calendar.closeOfWorkingDay(day.minusDays(1).atStartOfDay(calendar.zone()).toInstant(), 1);
    }

    /**
     * The close of business so many working days later; the day that it is now does not count (民法典 article 201).
     *
     * @param workingDays at least 1
     * @throws org.yiyun.calendar.engine.CalendarRangeException outside the calendar
     */
    public static Instant closeAfter(Instant now, int workingDays, WorkCalendar calendar) {
        return calendar.closeOfWorkingDay(now, workingDays);
    }
}
