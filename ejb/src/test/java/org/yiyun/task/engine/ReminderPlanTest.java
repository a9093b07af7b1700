package org.yiyun.task.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.calendar.engine.CalendarMother;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.task.engine.Reminder.Stage;

class ReminderPlanTest {
    private static final WorkCalendar CALENDAR = CalendarMother.year2025();

    /** A last day that is no working day moves on to the next one; work given in exchange counts as such. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-10, 2025-03-10T17:30", // Monday
        "2025-03-08, 2025-03-10T17:30", // Saturday
        "2025-01-26, 2025-01-26T17:30", // a Sunday that is worked in exchange
        "2025-01-28, 2025-02-05T17:30", // Spring Festival
        "2025-10-01, 2025-10-09T17:30", // National Day
        "2025-12-31, 2025-12-31T12:00", // a half day
    })
    void endsWithTheCloseOfAWorkingDay(LocalDate day, LocalDateTime due) {
        assertThat(TaskDates.closeOf(day, CALENDAR)).isEqualTo(at(due));
    }

    @Test
    void remindsOnWorkingDaysBeforeAtAndAfter() {
        // due on the Wednesday after Spring Festival: the working day before it is the Monday before it
        var plan = ReminderPlan.of(at(LocalDateTime.parse("2025-02-05T17:30")), List.of(1, 3), List.of(1, 4), CALENDAR);
        assertThat(plan.reminders()).containsExactly(
                new Reminder(Stage.BEFORE, 3, at(LocalDateTime.parse("2025-01-24T08:30"))),
                new Reminder(Stage.BEFORE, 1, at(LocalDateTime.parse("2025-01-27T08:30"))),
                new Reminder(Stage.DUE, 0, at(LocalDateTime.parse("2025-02-05T17:30"))),
                new Reminder(Stage.AFTER, 1, at(LocalDateTime.parse("2025-02-06T08:30"))),
                new Reminder(Stage.AFTER, 4, at(LocalDateTime.parse("2025-02-10T08:30"))));
    }

    @Test
    void tellsWhatIsNextAndWhatIsLatest() {
        var due = at(LocalDateTime.parse("2025-03-12T17:30"));
        var plan = ReminderPlan.of(due, List.of(1), List.of(1), CALENDAR);
        assertThat(plan.latest(at(LocalDateTime.parse("2025-03-11T08:29")))).isEmpty();
        assertThat(plan.after(at(LocalDateTime.parse("2025-03-11T08:29")))).map(Reminder::stage).contains(Stage.BEFORE);
        assertThat(plan.latest(at(LocalDateTime.parse("2025-03-11T08:30")))).map(Reminder::stage).contains(Stage.BEFORE);
        assertThat(plan.after(at(LocalDateTime.parse("2025-03-11T08:30")))).map(Reminder::stage).contains(Stage.DUE);
        assertThat(plan.latest(at(LocalDateTime.parse("2025-03-20T00:00")))).map(Reminder::stage).contains(Stage.AFTER);
        assertThat(plan.after(at(LocalDateTime.parse("2025-03-20T00:00")))).isEmpty();
    }

    /** Whatever day is asked for: due on a working day, not before it, and with no working day between. */
    @Property
    void isDueOnTheFirstWorkingDayFromTheOneAskedFor(@ForAll @IntRange(min = 1, max = 900) int offset) {
        LocalDate asked = LocalDate.of(2024, 6, 1).plusDays(offset);
        LocalDate due = LocalDate.ofInstant(TaskDates.closeOf(asked, CALENDAR), CalendarMother.ZONE);
        assertThat(CALENDAR.kind(due).works()).isTrue();
        assertThat(due).isAfterOrEqualTo(asked);
        assertThat(asked.datesUntil(due).filter(day -> CALENDAR.kind(day).works())).isEmpty();
    }

    /** Each on another working day, in their order, so many working days away as it says. */
    @Property
    void countsWorkingDaysBothWays(
            @ForAll @IntRange(min = 1, max = 600) int offset, @ForAll @IntRange(min = 1, max = 15) int before,
            @ForAll @IntRange(min = 1, max = 15) int after) {
        Instant due = TaskDates.closeOf(LocalDate.of(2024, 6, 1).plusDays(offset), CALENDAR);
        var reminders = ReminderPlan.of(due, List.of(before), List.of(after), CALENDAR).reminders();
        assertThat(reminders).extracting(Reminder::stage).containsExactly(Stage.BEFORE, Stage.DUE, Stage.AFTER);
        assertThat(reminders).isSortedAccordingTo(Comparator.comparing(Reminder::at));
        var days = reminders.stream().map(reminder -> LocalDate.ofInstant(reminder.at(), CalendarMother.ZONE)).toList();
        assertThat(days).allMatch(day -> CALENDAR.kind(day).works());
        assertThat(workingDays(days.get(0), days.get(1))).isEqualTo(before);
        assertThat(workingDays(days.get(1), days.get(2))).isEqualTo(after);
    }

    /** After the one day, up to the other. */
    private static long workingDays(LocalDate from, LocalDate to) {
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> CALENDAR.kind(day).works()).count();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CalendarMother.ZONE).toInstant();
    }
}
