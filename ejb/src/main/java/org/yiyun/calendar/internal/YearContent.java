package org.yiyun.calendar.internal;

import java.util.List;
import org.yiyun.calendar.engine.HalfDay;
import org.yiyun.calendar.engine.SpecialDay;
import org.yiyun.calendar.engine.WorkingHours;

/** All that a version says of its year. */
record YearContent(List<SpecialDay> days, List<HalfDay> halfDays, List<WorkingHours> hours) {
    YearContent {
        days = List.copyOf(days);
        halfDays = List.copyOf(halfDays);
        hours = List.copyOf(hours);
    }
}
