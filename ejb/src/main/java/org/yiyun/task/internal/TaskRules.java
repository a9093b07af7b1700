package org.yiyun.task.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.task.engine.ReminderPlan;
import org.yiyun.task.engine.TaskDates;

/** Until when tasks are to be done, and when people are reminded: the newest legal calendar and what is configured. */
@ApplicationScoped
public class TaskRules {
    /** Farther away no task is due: a date so late is a mistake. */
    private static final int MOST_YEARS = 3;

    private final CalendarHistory calendars;
    private final List<Integer> before;
    private final List<Integer> after;
    private final BusinessClock clock;

    /**
     * @param before working days before the due day on which people are reminded
     * @param after  working days after it on which they are reminded again
     */
    @Inject
    public TaskRules(
            CalendarHistory calendars,
            @ConfigProperty(name = "yiyun.task.remind.before", defaultValue = "1") List<Integer> before,
            @ConfigProperty(name = "yiyun.task.remind.after", defaultValue = "1,3,5") List<Integer> after,
            BusinessClock clock) {
        this.calendars = calendars;
        this.before = before;
        this.after = after;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TaskRules() {
        this(null, List.of(), List.of(), null);
    }

    /**
     * The due moment of a task that is given now.
     *
     * @throws BusinessException INVALID if neither or both are given, or the day is not to come within three years
     */
    Instant due(@Nullable LocalDate day, @Nullable Integer workingDays) {
        if ((day == null) == (workingDays == null)) {
            throw BusinessException.invalid("due", "field.task-due-one", Map.of());
        }
        return day == null ? TaskDates.closeAfter(clock.now(), workingDays, calendar()) : closeOf(day, clock.now());
    }

    /**
     * The close of that day, or of the first working day after it.
     *
     * @throws BusinessException INVALID if it is not after the moment, or more than three years away
     */
    Instant closeOf(LocalDate day, Instant moment) {
        LocalDate today = clock.today();
        if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw BusinessException.invalid("due", "field.task-due", Map.of("min", today, "max", today.plusYears(MOST_YEARS)));
        }
        Instant close = TaskDates.closeOf(day, calendar());
        if (!close.isAfter(moment)) {
            throw BusinessException.invalid("due", "field.task-due-later", Map.of());
        }
        return close;
    }

    /** The end of what is due soon: the close of the next working day. */
    Instant soon() {
        return TaskDates.closeAfter(clock.now(), 1, calendar());
    }

    ReminderPlan reminders(Instant due) {
        return ReminderPlan.of(due, before, after, calendar());
    }

    /** When people are to be reminded next of what is due at that moment; null for never. */
    @Nullable Instant nextReminder(Instant due) {
        return reminders(due).after(clock.now()).map(reminder -> reminder.at()).orElse(null);
    }

    private WorkCalendar calendar() {
        return calendars.knownAt(clock.now());
    }
}
