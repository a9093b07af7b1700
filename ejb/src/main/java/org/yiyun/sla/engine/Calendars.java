package org.yiyun.sla.engine;

import java.time.Instant;
import org.yiyun.calendar.engine.WorkCalendar;

/** All published revisions of the working calendar. */
public interface Calendars {
    /** The revision that was the newest at a moment. */
    int revisionAt(Instant known);

    WorkCalendar calendar(int revision);
}
