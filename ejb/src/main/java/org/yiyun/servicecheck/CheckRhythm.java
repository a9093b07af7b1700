package org.yiyun.servicecheck;

import java.time.LocalDate;

/** How often is checked. Texts: {@code servicecheck.rhythm.*}. */
public enum CheckRhythm {
    MONTH(1), QUARTER(3);

    private final int months;

    CheckRhythm(int months) {
        this.months = months;
    }

    /** First day of the period that the day is in. */
    public LocalDate first(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** First day of the period after the one that begins on that day. */
    public LocalDate next(LocalDate first) {
        return first.plusMonths(months);
    }
}
