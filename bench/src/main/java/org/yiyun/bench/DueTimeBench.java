package org.yiyun.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yiyun.calendar.engine.CalendarPlan;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.calendar.engine.SpecialDay;
import org.yiyun.calendar.engine.TimeWindow;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.calendar.engine.WorkingHours;

/**
 * Due times over a calendar of ten years with thirty days off and six make-up days a year, from 4096 starts spread over
 * it. The rival steps day by day with {@code java.time} and looks each day up in hash sets, as such code is mostly written.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DueTimeBench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int YEARS = 10;
    private static final int STARTS = 4096;
    private static final LocalTime CLOSE = LocalTime.of(17, 30);

    private final Instant[] starts = new Instant[STARTS];
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUps = new HashSet<>();
    private WorkCalendar calendar = compile(List.of());
    private int next;

    /** Invents the days and the starts, always the same. */
    @Setup
    public void invent() {
        Random random = new Random(20261121);
        List<SpecialDay> days = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            LocalDate newYear = FIRST.plusYears(year);
            while (holidays.size() < 30 * (year + 1)) {
                holidays.add(newYear.plusDays(random.nextInt(365)));
            }
            while (makeUps.size() < 6 * (year + 1)) {
                LocalDate day = newYear.plusDays(random.nextInt(365));
                if (isWeekend(day) && !holidays.contains(day)) {
                    makeUps.add(day);
                }
            }
        }
        makeUps.removeAll(holidays);
        holidays.forEach(day -> days.add(new SpecialDay(day, DayKind.HOLIDAY, "休")));
        makeUps.forEach(day -> days.add(new SpecialDay(day, DayKind.MAKEUP_WORKDAY, "班")));
        calendar = compile(days);
        Instant first = FIRST.atStartOfDay(ZONE).toInstant();
        for (int i = 0; i < STARTS; i++) {
            starts[i] = first.plusSeconds(random.nextInt((YEARS * 365 - 60) * 24 * 60) * 60L);
            if (!workingDays(starts[i], 20).equals(stepping(starts[i], 20))) {
                throw new IllegalStateException("the rivals disagree at " + starts[i]);
            }
        }
    }

    private static WorkCalendar compile(List<SpecialDay> days) {
        LocalDate last = FIRST.plusYears(YEARS);
        List<TimeWindow> windows = List.of(
                new TimeWindow(LocalTime.of(8, 30), LocalTime.of(12, 0)), new TimeWindow(LocalTime.of(14, 30), CLOSE));
        return WorkCalendar.compile(
                new CalendarPlan(1, ZONE, FIRST, last, days, List.of(new WorkingHours(FIRST, last, windows)), List.of()));
    }

    @Benchmark
    public Instant twentyWorkingDays() {
        return workingDays(start(), 20);
    }

    /** The rival of {@link #twentyWorkingDays}. */
    @Benchmark
    public Instant twentyWorkingDaysStepping() {
        return stepping(start(), 20);
    }

    @Benchmark
    public Instant fortyWorkingHours() {
        long due = calendar.afterWorkingTime(WorkCalendar.micros(start()), TimeUnit.HOURS.toMicros(40));
        return WorkCalendar.instant(due);
    }

    private Instant start() {
        next = (next + 1) & (STARTS - 1);
        return starts[next];
    }

    private Instant workingDays(Instant start, int n) {
        return calendar.closeOfWorkingDay(start, n);
    }

    private Instant stepping(Instant start, int n) {
        LocalDate day = LocalDate.ofInstant(start, ZONE);
        int counted = 0;
        while (counted < n) {
            day = day.plusDays(1);
            boolean works = isWeekend(day) ? makeUps.contains(day) : !holidays.contains(day);
            counted += works ? 1 : 0;
        }
        return day.atTime(CLOSE).atZone(ZONE).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
