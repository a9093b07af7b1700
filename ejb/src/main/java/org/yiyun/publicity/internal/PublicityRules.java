package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.CalendarRangeException;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;
import org.yiyun.task.engine.Reminder;
import org.yiyun.task.engine.ReminderPlan;
import org.yiyun.task.engine.TaskDates;

/** When people are reminded of activities, by the newest legal calendar. */
@ApplicationScoped
public class PublicityRules {
    private final CalendarHistory calendars;
    private final List<Integer> before;
    private final List<Integer> after;
    private final BusinessClock clock;

    /**
     * @param before working days before the day of an activity on which its people are reminded
     * @param after  working days after it on which they are reminded that it is not recorded
     */
    @Inject
    public PublicityRules(
            CalendarHistory calendars,
            @ConfigProperty(name = "yiyun.publicity.remind.before", defaultValue = "3,1") List<Integer> before,
            @ConfigProperty(name = "yiyun.publicity.remind.after", defaultValue = "1,3,5") List<Integer> after,
            BusinessClock clock) {
        this.calendars = calendars;
        this.before = before;
        this.after = after;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityRules() {
        this(null, List.of(), List.of(), null);
    }

    /**
     * When people are to be reminded next of an activity on that day; null for never, and for a day around which the calendar does not
     * say when people work. It may be a day on which others rest.
     */
    @Nullable Instant nextReminder(LocalDate day) {
        return plan(day).flatMap(plan -> plan.after(clock.now())).map(Reminder::at).orElse(null);
    }

    /** What to tell now; what was missed before it is not told any more. */
    Optional<Reminder> latest(LocalDate day) {
        return plan(day).flatMap(plan -> plan.latest(clock.now()));
    }

    /** A campaign is approved, and others are reminded of, whatever day somebody wrote down for an activity. */
    private Optional<ReminderPlan> plan(LocalDate day) {
        WorkCalendar calendar = calendars.knownAt(clock.now());
        try {
            return Optional.of(ReminderPlan.of(TaskDates.closeOf(day, calendar), before, after, calendar));
        } catch (CalendarRangeException unknown) {
            return Optional.empty();
        }
    }
}
