package org.yiyun.sla.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ClockInterval.Reason;
import org.yiyun.sla.LimitUnit;

/** Says for every stretch of a clock's time whether it counts, and why (推算过程). Neighbours of the same kind are joined. */
final class Derivation {
    private final Track track;
    private final Timeline timeline;
    private final WorkCalendar calendar;
    private final List<ClockInterval> intervals = new ArrayList<>();

    Derivation(Track track, Timeline timeline) {
        this.track = track;
        this.timeline = timeline;
        this.calendar = timeline.calendar();
    }

    List<ClockInterval> until(long end) {
        long start = WorkCalendar.micros(track.start());
        if (end <= start) {
            return List.of();
        }
        switch (track.rule().unit()) {
            case NATURAL_HOURS -> overlay(start, end, Reason.COUNTED, "");
            case WORKING_HOURS -> days(start, end);
            case WORKING_DAYS -> {
                overlay(start, Math.min(end, timeline.origin()), Reason.START_DAY, "");
                if (end > timeline.origin()) {
                    days(timeline.origin(), end);
                }
            }
        }
        return List.copyOf(intervals);
    }

    private void days(long from, long to) {
        int last = calendar.dayIndex(to - 1);
        for (int day = calendar.dayIndex(from); day <= last; day++) {
            long begin = Math.max(from, calendar.dayStart(day));
            long end = Math.min(to, calendar.dayStart(day) + WorkCalendar.DAY);
            LocalDate date = calendar.date(day);
            DayKind kind = calendar.kind(date);
            if (!kind.works()) {
                String name = calendar.name(date);
                overlay(begin, end, kind == DayKind.HOLIDAY ? Reason.HOLIDAY : Reason.WEEKEND, name == null ? "" : name);
            } else if (track.rule().unit() == LimitUnit.WORKING_DAYS) {
                overlay(begin, end, Reason.COUNTED, "");
            } else {
                hours(day, begin, end);
            }
        }
    }

    private void hours(int day, long from, long to) {
        long at = from;
        for (long[] window : calendar.windows(day)) {
            long begin = Math.min(Math.max(window[0], at), to);
            long end = Math.min(Math.max(window[1], at), to);
            overlay(at, begin, Reason.OUTSIDE_HOURS, "");
            overlay(begin, end, Reason.COUNTED, "");
            at = end;
        }
        overlay(at, to, Reason.OUTSIDE_HOURS, "");
    }

    /** Adds a stretch with the pauses laid over what would count in it. */
    private void overlay(long from, long to, Reason reason, String detail) {
        long at = from;
        if (reason == Reason.COUNTED) {
            for (Gap gap : gaps()) {
                long begin = Math.min(Math.max(WorkCalendar.micros(gap.from()), at), to);
                long end = gap.to().equals(java.time.Instant.MAX) ? to : Math.min(Math.max(WorkCalendar.micros(gap.to()), at), to);
                add(at, begin, Reason.COUNTED, "");
                add(begin, end, gap.reason(), gap.detail());
                at = Math.max(end, at);
            }
        }
        add(at, to, reason, detail);
    }

    private List<Gap> gaps() {
        Gap open = track.paused();
        if (open == null) {
            return track.gaps();
        }
        List<Gap> all = new ArrayList<>(track.gaps());
        all.add(open);
        return all;
    }

    private void add(long from, long to, Reason reason, String detail) {
        if (from >= to) {
            return;
        }
        @Nullable ClockInterval last = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
        var end = WorkCalendar.instant(to);
        if (last != null && last.reason() == reason && last.detail().equals(detail)) {
            intervals.set(intervals.size() - 1, new ClockInterval(last.from(), end, last.counted(), reason, detail));
        } else {
            intervals.add(new ClockInterval(WorkCalendar.instant(from), end, reason == Reason.COUNTED, reason, detail));
        }
    }
}
