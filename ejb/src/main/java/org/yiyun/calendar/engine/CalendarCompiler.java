package org.yiyun.calendar.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a {@link CalendarPlan} out as the arrays of a {@link WorkCalendar}. */
final class CalendarCompiler {
    final CalendarPlan plan;
    final long origin;
    final int days;
    final DayKind[] kinds;
    final @Nullable String[] names;
    final int[] workdaysBefore;
    final long[] closes;
    final int[] firstWindow;
    long[] windowFrom;
    long[] windowTo;
    long[] workedBefore;
    int workdays;
    int windows;

    private final Map<LocalDate, SpecialDay> special = new HashMap<>();
    private final Map<LocalDate, HalfDay> halfDays = new HashMap<>();

    CalendarCompiler(CalendarPlan plan) {
        this.plan = plan;
        this.origin = WorkCalendar.micros(plan.from().atStartOfDay(plan.zone()).toInstant());
        this.days = Math.toIntExact(ChronoUnit.DAYS.between(plan.from(), plan.to()));
        this.kinds = new DayKind[days];
        this.names = new String[days];
        this.workdaysBefore = new int[days + 1];
        this.closes = new long[days];
        this.firstWindow = new int[days + 1];
        this.windowFrom = new long[2 * days];
        this.windowTo = new long[2 * days];
        this.workedBefore = new long[2 * days + 1];
        requireFixedOffset();
        for (SpecialDay day : plan.days()) {
            if (special.put(day.date(), day) != null) {
                throw new IllegalArgumentException("the day is given twice: " + day.date());
            }
        }
        plan.halfDays().forEach(day -> halfDays.put(day.date(), day));
    }

    WorkCalendar compile() {
        for (int day = 0; day < days; day++) {
            add(day, plan.from().plusDays(day));
        }
        return new WorkCalendar(this);
    }

    private void add(int day, LocalDate date) {
        SpecialDay known = special.get(date);
        HalfDay half = halfDays.get(date);
        kinds[day] = known != null ? known.kind() : ofWeek(date);
        names[day] = known != null ? known.name() : half != null ? half.name() : null;
        firstWindow[day] = windows;
        if (kinds[day].works()) {
            long midnight = origin + day * WorkCalendar.DAY;
            for (TimeWindow window : windowsOf(date, half)) {
                addWindow(midnight, window);
            }
            closes[workdays++] = windowTo[windows - 1];
        }
        workdaysBefore[day + 1] = workdays;
        firstWindow[day + 1] = windows;
    }

    private void addWindow(long midnight, TimeWindow window) {
        if (windows == windowFrom.length) {
            windowFrom = Arrays.copyOf(windowFrom, 2 * windows);
            windowTo = Arrays.copyOf(windowTo, 2 * windows);
            workedBefore = Arrays.copyOf(workedBefore, 2 * windows + 1);
        }
        windowFrom[windows] = midnight + micros(window.from());
        windowTo[windows] = midnight + micros(window.to());
        workedBefore[windows + 1] = workedBefore[windows] + windowTo[windows] - windowFrom[windows];
        windows++;
    }

    private List<TimeWindow> windowsOf(LocalDate date, @Nullable HalfDay half) {
        List<WorkingHours> matching = plan.hours().stream().filter(h -> h.covers(date)).toList();
        if (matching.size() != 1) {
            throw new IllegalArgumentException("a working day has one period of working hours: " + date);
        }
        List<TimeWindow> all = matching.get(0).windows();
        if (half == null) {
            return all;
        }
        List<TimeWindow> cut = new ArrayList<>();
        for (TimeWindow window : all) {
            LocalTime from = later(window.from(), half.from());
            LocalTime to = window.to().isBefore(half.to()) ? window.to() : half.to();
            if (from.isBefore(to)) {
                cut.add(new TimeWindow(from, to));
            }
        }
        if (cut.isEmpty()) {
            throw new IllegalArgumentException("a half day has working hours: " + date);
        }
        return cut;
    }

    private static LocalTime later(LocalTime a, LocalTime b) {
        return a.isBefore(b) ? b : a;
    }

    private static DayKind ofWeek(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    private static long micros(LocalTime time) {
        return time.toNanoOfDay() / 1_000;
    }

    /** Day arithmetic by division needs days of 24 hours; China has had no other since 1991. */
    private void requireFixedOffset() {
        Instant start = plan.from().atStartOfDay(plan.zone()).toInstant();
        ZoneOffsetTransition next = plan.zone().getRules().nextTransition(start.minus(Duration.ofSeconds(1)));
        if (next != null && next.getInstant().isBefore(plan.to().atStartOfDay(plan.zone()).toInstant())) {
            throw new IllegalArgumentException("the zone changes its offset inside the calendar: " + next);
        }
    }
}
