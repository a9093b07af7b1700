package org.yiyun.sla.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.sla.Alarm;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.SlaRule;

/**
 * The arithmetic of one clock on its calendar: from where it counts, how much, and when a share of it is reached with
 * the gaps taken out.
 *
 * <p>All units are one: an amount on a {@link TimeScale}. Working days become the working time between the end of the
 * start day and the close of the n-th working day, so that a pause moves the due time by the working time it took.
 */
final class Timeline {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000_000L);

    private final Track track;
    private final WorkCalendar calendar;
    private final TimeScale scale;
    private final long origin;
    private final @Nullable Long budget;

    private Timeline(Track track, WorkCalendar calendar) {
        this.track = track;
        this.calendar = calendar;
        LimitUnit unit = track.rule().unit();
        this.scale = unit == LimitUnit.NATURAL_HOURS ? TimeScale.NATURAL : TimeScale.working(calendar);
        long start = WorkCalendar.micros(track.start());
        this.origin = unit == LimitUnit.WORKING_DAYS ? calendar.dayStart(calendar.dayIndex(start) + 1) : start;
        this.budget = budget(track.rule(), start);
    }

    static Timeline of(Track track, Calendars calendars) {
        return new Timeline(track, calendars.calendar(track.calendar()));
    }

    private @Nullable Long budget(SlaRule rule, long start) {
        BigDecimal amount = rule.amount();
        if (amount == null) {
            return null;
        }
        return rule.unit() == LimitUnit.WORKING_DAYS
                ? (Long) (scale.counted(calendar.closeOfWorkingDay(start, amount.intValueExact())) - scale.counted(origin))
                : (Long) amount.multiply(HOUR).longValue();
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** Where counting begins: the start, or the end of the start day for working days. */
    long origin() {
        return origin;
    }

    /** When the whole limit is used up, with the finished gaps taken out; null without a limit. */
    @Nullable Instant dueAt() {
        return budget == null ? null : WorkCalendar.instant(reached(budget));
    }

    List<Alarm> alarms() {
        if (budget == null) {
            return List.of();
        }
        List<Alarm> alarms = new ArrayList<>();
        for (SlaRule.EscalationStep step : track.rule().escalation()) {
            Alarm.Stage stage = step.percent() < 100 ? Alarm.Stage.WARNING : Alarm.Stage.BREACH;
            long share = Math.multiplyExact(budget, (long) step.percent()) / 100;
            alarms.add(new Alarm(step.percent(), stage, WorkCalendar.instant(reached(share)), step.targets()));
        }
        return alarms;
    }

    /** Counted time between two moments, gaps taken out. */
    long counted(long from, long to) {
        long begin = Math.max(from, origin);
        if (to <= begin) {
            return 0;
        }
        long sum = scale.counted(to) - scale.counted(begin);
        for (Gap gap : track.gaps()) {
            long gapFrom = Math.max(WorkCalendar.micros(gap.from()), begin);
            long gapTo = Math.min(WorkCalendar.micros(gap.to()), to);
            sum -= gapFrom < gapTo ? scale.counted(gapTo) - scale.counted(gapFrom) : 0;
        }
        return sum;
    }

    private long reached(long share) {
        long target = scale.counted(origin) + share;
        for (Gap gap : track.gaps()) {
            long from = Math.max(WorkCalendar.micros(gap.from()), origin);
            long to = Math.max(WorkCalendar.micros(gap.to()), origin);
            if (scale.counted(from) >= target) {
                break;
            }
            target += scale.counted(to) - scale.counted(from);
        }
        return scale.reached(target);
    }
}
