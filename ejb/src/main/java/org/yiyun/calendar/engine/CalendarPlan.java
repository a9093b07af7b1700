package org.yiyun.calendar.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * What a calendar is compiled from: one revision of the published data.
 *
 * @param revision number of the publication that this is the state of
 * @param from     first day, inclusive
 * @param to       last day, exclusive
 * @param days     holidays and make-up working days; every other day follows the week
 * @param hours    working hours; each working day of the range must be covered by exactly one period
 * @param halfDays working days with less hours
 */
public record CalendarPlan(
        int revision,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        Collection<SpecialDay> days,
        List<WorkingHours> hours,
        Collection<HalfDay> halfDays) {

    public CalendarPlan {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
        halfDays = List.copyOf(halfDays);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a calendar ends after it begins");
        }
    }
}
