package org.yiyun.calendar.engine;

import java.time.LocalDate;
import java.util.List;

/** The working hours of a period, half open {@code [from, to)}: summer and winter hours are two rows. */
public record WorkingHours(LocalDate from, LocalDate to, List<TimeWindow> windows) {
    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period of working hours ends after it begins: " + from);
        }
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("a period has working hours: " + from);
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from().isBefore(windows.get(i - 1).to())) {
                throw new IllegalArgumentException("working hours overlap or are not in order: " + from);
            }
        }
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }
}
