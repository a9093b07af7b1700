package org.yiyun.task.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.task.engine.Reminder.Stage;

/**
 * The reminders of a task in their order: when work begins on the configured working days before the due day, at the due moment
 * itself, and when work begins on the configured working days after it.
 */
public final class ReminderPlan {
    private final List<Reminder> reminders;

    private ReminderPlan(List<Reminder> reminders) {
        this.reminders = reminders;
    }

    /**
     * @param due    moment within a working day
     * @param before working days before the due day, each at least 1
     * @param after  working days after it, each at least 1
     * @throws org.yiyun.calendar.engine.CalendarRangeException if one of them lies outside the calendar
     */
    public static ReminderPlan of(Instant due, Collection<Integer> before, Collection<Integer> after, WorkCalendar calendar) {
        LocalDate day = LocalDate.ofInstant(due, calendar.zone());
        Stream<Reminder> ahead = before.stream().distinct()
                .map(days -> new Reminder(Stage.BEFORE, days, opening(workingDayBefore(day, days, calendar), calendar)));
        Stream<Reminder> behind = after.stream().distinct()
                .map(days -> new Reminder(Stage.AFTER, days, opening(workingDayAfter(due, days, calendar), calendar)));
        return new ReminderPlan(Stream.concat(Stream.concat(ahead, Stream.of(new Reminder(Stage.DUE, 0, due))), behind)
                .sorted(Comparator.comparing(Reminder::at))
                .toList());
    }

    public List<Reminder> reminders() {
        return reminders;
    }

    /** The first one after the moment. */
    public Optional<Reminder> after(Instant moment) {
        return reminders.stream().filter(reminder -> reminder.at().isAfter(moment)).findFirst();
    }

    /** The last one at or before the moment: what to tell now; those that were missed before it are not told any more. */
    public Optional<Reminder> latest(Instant moment) {
        return reminders.stream().filter(reminder -> !reminder.at().isAfter(moment)).reduce((earlier, later) -> later);
    }

    private static LocalDate workingDayBefore(LocalDate day, int days, WorkCalendar calendar) {
        LocalDate found = day;
        for (int left = days; left > 0; ) {
            found = found.minusDays(1);
            left -= calendar.kind(found).works() ? 1 : 0;
        }
        return found;
    }

    private static LocalDate workingDayAfter(Instant due, int days, WorkCalendar calendar) {
        return LocalDate.ofInstant(calendar.closeOfWorkingDay(due, days), calendar.zone());
    }

    private static Instant opening(LocalDate workingDay, WorkCalendar calendar) {
        long midnight = WorkCalendar.micros(workingDay.atStartOfDay(calendar.zone()).toInstant());
        return WorkCalendar.instant(calendar.windows(calendar.dayIndex(midnight)).get(0)[0]);
    }
}
