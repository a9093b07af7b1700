package org.yiyun.calendar.engine;

import java.time.Instant;

/** All published revisions of the working calendar. */
public interface Calendars {
    /** The revision that was the newest at a moment. */
    int revisionAt(Instant known);

    WorkCalendar calendar(int revision);
}
