package org.yiyun.calendar.engine;

/** A moment or a limit lies outside the days that the calendar holds. */
public final class CalendarRangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CalendarRangeException(String message) {
        super(message);
    }
}
