package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;
import org.yiyun.task.engine.Reminder;
import org.yiyun.task.engine.ReminderPlan;

/** Until when checks are due, and when checkers are reminded, by the newest legal calendar. */
@ApplicationScoped
public class CheckRules {
    private final CalendarHistory calendars;
    private final List<Integer> before;
    private final List<Integer> after;
    private final BusinessClock clock;

    /**
     * @param before working days before the due day on which the checker is reminded
     * @param after  working days after it on which the checker is reminded again
     */
    @Inject
    public CheckRules(
            CalendarHistory calendars,
            @ConfigProperty(name = "yiyun.servicecheck.remind.before", defaultValue = "1") List<Integer> before,
            @ConfigProperty(name = "yiyun.servicecheck.remind.after", defaultValue = "1,3,5") List<Integer> after,
            BusinessClock clock) {
        this.calendars = calendars;
        this.before = before;
        this.after = after;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CheckRules() {
        this(null, List.of(), List.of(), null);
    }

    /** Close of the n-th working day after the period; after today, if that has gone by when the check comes to be. */
    Instant due(LocalDate next, int workingDay) {
        Instant last = BusinessClock.startOf(next.minusDays(1));
        Instant due = calendar().closeOfWorkingDay(last, workingDay);
        return due.isAfter(clock.now()) ? due : calendar().closeOfWorkingDay(clock.now(), workingDay);
    }

    /** When the checker is to be reminded next; null for never again. */
    @Nullable Instant nextReminder(Instant due) {
        return ReminderPlan.of(due, before, after, calendar()).after(clock.now()).map(Reminder::at).orElse(null);
    }

    private WorkCalendar calendar() {
        return calendars.knownAt(clock.now());
    }
}
