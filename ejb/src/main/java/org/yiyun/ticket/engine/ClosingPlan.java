package org.yiyun.ticket.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyun.calendar.engine.WorkCalendar;

/**
 * When a ticket closes whose user says nothing. The wait is of whole working days after the day of the feedback and ends with the close
 * of business of the last one (民法典 article 201, 203). The user's side has been told for at least the days of notice then: a
 * ticket of which it was told late closes as much later.
 *
 * @param announceAt when the user's side is told: as business begins, the days of notice before the last day, or with the feedback
 * @param closeAt    when it is closed if the user's side was told in time
 */
public record ClosingPlan(Instant announceAt, Instant closeAt) {
    /**
     * @param days   at least 1
     * @param notice from 1 to {@code days}
     * @throws org.yiyun.calendar.engine.CalendarRangeException if it ends outside the calendar
     */
    public static ClosingPlan of(Instant fedBackAt, int days, int notice, WorkCalendar calendar) {
        Instant closeAt = calendar.closeOfWorkingDay(fedBackAt, days);
        if (notice >= days) {
            return new ClosingPlan(fedBackAt, closeAt);
        }
        return new ClosingPlan(opening(calendar.closeOfWorkingDay(fedBackAt, days - notice), calendar), closeAt);
    }

    /** When it is closed, the user's side having been told then. */
    public Instant closeAt(Instant toldAt, int notice, WorkCalendar calendar) {
        Instant earliest = calendar.closeOfWorkingDay(toldAt, notice);
        return earliest.isAfter(closeAt) ? earliest : closeAt;
    }

    /** When business begins on the working day of that moment. */
    private static Instant opening(Instant moment, WorkCalendar calendar) {
        LocalDate day = LocalDate.ofInstant(moment, calendar.zone());
        long midnight = WorkCalendar.micros(day.atStartOfDay(calendar.zone()).toInstant());
        return WorkCalendar.instant(calendar.windows(calendar.dayIndex(midnight)).get(0)[0]);
    }
}
