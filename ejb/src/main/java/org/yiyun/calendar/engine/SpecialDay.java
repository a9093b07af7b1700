package org.yiyun.calendar.engine;

import java.time.LocalDate;

/** A day of an announcement that differs from the week: a holiday or a make-up working day, with the holiday's name. */
public record SpecialDay(LocalDate date, DayKind kind, String name) {
    public SpecialDay {
        if (kind != DayKind.HOLIDAY && kind != DayKind.MAKEUP_WORKDAY) {
            throw new IllegalArgumentException("a special day is a holiday or a make-up working day: " + date);
        }
    }
}
