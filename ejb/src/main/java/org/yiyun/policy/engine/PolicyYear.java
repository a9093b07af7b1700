package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A policy year (保单年度): the days in {@code [from, to)}.
 *
 * @param year calendar year in which it begins
 */
public record PolicyYear(int year, LocalDate from, LocalDate to) {
    /** The one in which a day lies; where the 29th of February begins it, years without one begin on the 28th. */
    public static PolicyYear of(MonthDay start, LocalDate day) {
        int year = day.isBefore(start.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
        return new PolicyYear(year, start.atYear(year), start.atYear(year + 1));
    }
}
