package org.yiyun.calendar.engine;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable calendar with prefix sums: the close of the n-th working day is two array reads, working time between
 * two moments is O(1), the moment at which an amount of working time is reached is O(log n).
 *
 * <p>Moments are microseconds since 1970 (as PostgreSQL keeps them); the {@link Instant} methods are for callers that
 * compute few. Outside {@code [from, to)} every method throws {@link CalendarRangeException}.
 */
public final class WorkCalendar {
    /** Microseconds of a day. */
    public static final long DAY = SECONDS.toMicros(86_400);

    private final int revision;
    private final ZoneId zone;
    private final LocalDate firstDay;
    private final long origin;
    private final int days;
    private final DayKind[] kinds;
    private final @Nullable String[] names;
    /** Working days before day i; length days + 1. */
    private final int[] workdaysBefore;
    /** Close of business of the k-th working day. */
    private final long[] closes;
    /** First window of day i; length days + 1. */
    private final int[] firstWindow;
    private final long[] windowFrom;
    private final long[] windowTo;
    /** Working time before window w; length windows + 1. */
    private final long[] workedBefore;

    WorkCalendar(CalendarCompiler c) {
        revision = c.plan.revision();
        zone = c.plan.zone();
        firstDay = c.plan.from();
        origin = c.origin;
        days = c.days;
        kinds = c.kinds;
        names = c.names;
        workdaysBefore = c.workdaysBefore;
        closes = Arrays.copyOf(c.closes, c.workdays);
        firstWindow = c.firstWindow;
        windowFrom = Arrays.copyOf(c.windowFrom, c.windows);
        windowTo = Arrays.copyOf(c.windowTo, c.windows);
        workedBefore = Arrays.copyOf(c.workedBefore, c.windows + 1);
    }

    public static WorkCalendar compile(CalendarPlan plan) {
        return new CalendarCompiler(plan).compile();
    }

    public int revision() {
        return revision;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate from() {
        return firstDay;
    }

    /** The first day that the calendar does not hold. */
    public LocalDate to() {
        return firstDay.plusDays(days);
    }

    public DayKind kind(LocalDate date) {
        return kinds[index(date)];
    }

    /** The holiday's name, or null on an ordinary day. */
    public @Nullable String name(LocalDate date) {
        return names[index(date)];
    }

    /** Close of business of the n-th working day after the day of {@code start}; that day itself is not counted. */
    public Instant closeOfWorkingDay(Instant start, int n) {
        return instant(closeOfWorkingDay(micros(start), n));
    }

    public long closeOfWorkingDay(long start, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("at least one working day: " + n);
        }
        long k = (long) workdaysBefore[dayIndex(start) + 1] + n - 1;
        if (k >= closes.length) {
            throw new CalendarRangeException("the calendar ends on " + to() + " before " + n + " working days");
        }
        return closes[(int) k];
    }

    /** The moment at which {@code amount} microseconds of working hours have passed since {@code start}. */
    public long afterWorkingTime(long start, long amount) {
        return reached(worked(start) + amount);
    }

    /** Working time from the beginning of the calendar to {@code moment}; grows monotonically. */
    public long worked(long moment) {
        int day = dayIndex(moment);
        int w = firstWindow[day];
        int end = firstWindow[day + 1];
        while (w < end && windowTo[w] <= moment) {
            w++;
        }
        return w < end && windowFrom[w] < moment ? workedBefore[w] + moment - windowFrom[w] : workedBefore[w];
    }

    /** The earliest moment at which {@link #worked} is {@code amount}: the inverse of it. */
    public long reached(long amount) {
        if (amount <= 0) {
            return origin;
        }
        int found = Arrays.binarySearch(workedBefore, amount);
        int w = (found >= 0 ? found : -found - 1) - 1;
        if (w >= windowFrom.length) {
            throw new CalendarRangeException("the calendar ends on " + to() + " before the working hours are reached");
        }
        return windowFrom[w] + amount - workedBefore[w];
    }

    /** The day of a moment, counted from the first day of the calendar. */
    public int dayIndex(long moment) {
        long index = Math.floorDiv(moment - origin, DAY);
        if (index < 0 || index >= days) {
            throw new CalendarRangeException(instant(moment) + " is outside the calendar " + firstDay + " to " + to());
        }
        return (int) index;
    }

    /** Midnight at which a day begins. */
    public long dayStart(int index) {
        return origin + index * DAY;
    }

    public LocalDate date(int index) {
        return firstDay.plusDays(index);
    }

    /** The working hours of a day as pairs of moments; empty when no work is done. */
    public List<long[]> windows(int index) {
        int from = firstWindow[index];
        int to = firstWindow[index + 1];
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(w -> new long[] {windowFrom[w], windowTo[w]})
                .toList();
    }

    public static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    private int index(LocalDate date) {
        long index = date.toEpochDay() - firstDay.toEpochDay();
        if (index < 0 || index >= days) {
            throw new CalendarRangeException(date + " is outside the calendar " + firstDay + " to " + to());
        }
        return (int) index;
    }
}
