package org.yiyun.calendar.engine;

import java.time.LocalDate;
import java.time.LocalTime;

/** A working day on which work is done only between {@code from} and {@code to} (半天工作). */
public record HalfDay(LocalDate date, LocalTime from, LocalTime to, String name) {
    public HalfDay {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a half day ends after it begins: " + date);
        }
    }
}
