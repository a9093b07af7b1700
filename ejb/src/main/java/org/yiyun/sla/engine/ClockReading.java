package org.yiyun.sla.engine;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.SlaRule;

/** A clock read at a moment. */
record ClockReading(Track track, Timeline timeline, Instant asOf) {
    Clock clock() {
        SlaRule rule = track.rule();
        Instant due = timeline.dueAt();
        return new Clock(
                track.profile(),
                track.milestone(),
                track.round(),
                rule.unit(),
                plain(rule.amount()),
                track.start(),
                due,
                state(due),
                track.stopped() != null ? track.stopped() : track.cancelled(),
                timeline.alarms(),
                rule.id(),
                rule.version(),
                rule.name(),
                rule.scope().level(),
                track.calendar(),
                rule.assessed(),
                rule.source());
    }

    ExplainedClock explained() {
        Clock clock = clock();
        Instant end = clock.stoppedAt() != null ? clock.stoppedAt() : clock.dueAt() != null ? clock.dueAt() : asOf;
        return new ExplainedClock(clock, new Derivation(track, timeline).until(WorkCalendar.micros(end)));
    }

    private ClockState state(@Nullable Instant due) {
        if (track.cancelled() != null) {
            return ClockState.CANCELLED;
        }
        if (track.stopped() != null) {
            return due != null && track.stopped().isAfter(due) ? ClockState.BREACHED : ClockState.MET;
        }
        Instant reached = track.paused() != null ? track.paused().from() : asOf;
        if (due != null && reached.isAfter(due)) {
            return ClockState.BREACHED;
        }
        return track.paused() != null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
