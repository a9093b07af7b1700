package org.yiyun.reporting.periodic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;

/** When reports are due and people are reminded of them, by the newest legal calendar. */
@ApplicationScoped
public class PeriodicRules {
    private final CalendarHistory calendars;
    private final BusinessClock clock;

    @Inject
    public PeriodicRules(CalendarHistory calendars, BusinessClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PeriodicRules() {
        this(null, null);
    }

    /** Close of the n-th working day after the period. */
    Instant due(LocalDate next, int workingDay) {
        return calendar().closeOfWorkingDay(BusinessClock.startOf(next.minusDays(1)), workingDay);
    }

    /** Once it is late, at the close of each working day. */
    Instant nextReminder() {
        return calendar().closeOfWorkingDay(clock.now(), 1);
    }

    /** The first day of which the calendar knows whether it is worked on. */
    LocalDate earliest() {
        return calendar().from();
    }

    private WorkCalendar calendar() {
        return calendars.knownAt(clock.now());
    }
}
