package org.yiyun.flow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.CalendarRangeException;
import org.yiyun.calendar.engine.WorkCalendar;

/**
 * The cases around a change: those that began in an equal time before and after its day. A side counts as done what was done within its
 * own time, so that none has longer to get done than the other.
 *
 * @param across cases that began before the day and were not done before it: in no comparison
 * @param steps  of the number of steps
 * @param calendar of the duration by the calendar
 * @param working  of the duration in office hours
 */
public record Comparison(FlowFigures before, FlowFigures after, int across, Verdict steps, Verdict calendar, Verdict working) {
    /** Where a case lies. */
    public static Side side(FlowCase one, Instant day, Set<String> finals) {
        if (!one.began().isBefore(day)) {
            return Side.AFTER;
        }
        return one.ended(finals).filter(end -> end.isBefore(day)).isPresent() ? Side.BEFORE : Side.ACROSS;
    }

    /**
     * Compares.
     *
     * @param day    beginning of the day from which the flow is another one
     * @param until  end of the time behind it
     * @param finals steps that end a case
     */
    public static Comparison of(List<FlowCase> cases, Instant day, Instant until, Set<String> finals, WorkCalendar calendar) {
        Part before = new Part();
        Part after = new Part();
        int across = 0;
        for (FlowCase one : cases) {
            switch (side(one, day, finals)) {
                case BEFORE -> before.add(one, day, finals, calendar);
                case AFTER -> after.add(one, until, finals, calendar);
                case ACROSS -> across++;
            }
        }
        boolean tooOpen = isMuch(across, before.steps.size()) || isMuch(after.open, after.steps.size());
        return new Comparison(before.figures(), after.figures(), across, Verdict.of(before.steps, after.steps, tooOpen),
                Verdict.of(before.calendar, after.calendar, tooOpen), Verdict.of(before.working, after.working, tooOpen));
    }

    private static boolean isMuch(int open, int done) {
        return open > Verdict.MOST_OPEN * (open + done);
    }

    /** Minutes of office hours between two moments; null where one of them lies outside the calendar: nobody knows them there. */
    public static @Nullable Long workingMinutes(Instant from, Instant to, WorkCalendar hours) {
        try {
            return (hours.worked(WorkCalendar.micros(to)) - hours.worked(WorkCalendar.micros(from))) / 60_000_000;
        } catch (CalendarRangeException unknown) {
            return null;
        }
    }

    /** The figures of all cases, without a change. */
    public static FlowFigures figures(List<FlowCase> cases, Set<String> finals, WorkCalendar calendar) {
        Part all = new Part();
        cases.forEach(one -> all.add(one, Instant.MAX, finals, calendar));
        return all.figures();
    }

    /** What is collected of a side. */
    private static final class Part {
        private final List<Long> steps = new ArrayList<>();
        private final List<Long> calendar = new ArrayList<>();
        private final List<Long> working = new ArrayList<>();
        private final Map<List<String>, List<Long>> paths = new LinkedHashMap<>();
        private int open;
        private int online;
        private int reworked;
        private int repeats;

        void add(FlowCase one, Instant limit, Set<String> finals, WorkCalendar hours) {
            Instant end = one.ended(finals).filter(moment -> moment.isBefore(limit)).orElse(null);
            if (end == null) {
                open++;
                return;
            }
            long minutes = Duration.between(one.began(), end).toMinutes();
            steps.add((long) one.steps());
            calendar.add(minutes);
            Long worked = workingMinutes(one.began(), end, hours);
            if (worked != null) {
                working.add(worked);
            }
            paths.computeIfAbsent(one.path(), none -> new ArrayList<>()).add(minutes);
            online += one.online() ? 1 : 0;
            reworked += one.repeats() > 0 ? 1 : 0;
            repeats += one.repeats();
        }

        FlowFigures figures() {
            List<Variant> variants = paths.entrySet().stream()
                    .map(path -> new Variant(path.getKey(), path.getValue().size(), Spread.of(path.getValue()).median()))
                    .sorted(Comparator.comparing(Variant::cases).reversed().thenComparing(Variant::key))
                    .toList();
            return new FlowFigures(
                    steps.size(), open, Spread.of(steps), Spread.of(calendar), Spread.of(working), online, reworked, repeats, variants);
        }
    }
}
