package org.yiyun.calendar.engine;

import java.time.LocalTime;

/** Working hours of one part of a day, half open {@code [from, to)}. */
public record TimeWindow(LocalTime from, LocalTime to) {
    public TimeWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours end after they begin: " + from + "-" + to);
        }
    }
}
