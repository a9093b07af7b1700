package org.yiyun.web.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ExplainedClock;

/** A clock with what it was derived from: intervals, rule, calendar, source. */
public record ClockBody(
        String profile,
        String milestone,
        int round,
        String unit,
        @Nullable BigDecimal amount,
        Instant startedAt,
        @Nullable Instant dueAt,
        String state,
        @Nullable Instant stoppedAt,
        boolean assessed,
        @Nullable Integer level,
        String rule,
        int ruleVersion,
        String ruleName,
        String source,
        int calendarVersion,
        List<ClockInterval> intervals) {
    static ClockBody of(ExplainedClock explained) {
        var clock = explained.clock();
        return new ClockBody(
                clock.profile(),
                clock.milestone().name(),
                clock.round(),
                clock.unit().name(),
                clock.amount(),
                clock.startedAt(),
                clock.dueAt(),
                clock.state().name(),
                clock.stoppedAt(),
                clock.assessed(),
                clock.level(),
                clock.ruleId(),
                clock.ruleVersion(),
                clock.ruleName(),
                clock.source(),
                clock.calendarVersion(),
                explained.intervals());
    }
}
