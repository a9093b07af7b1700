package org.yiyun.web.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Alarm;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ExplainedClock;

/** What the clocks would be: each with its due time, the intervals that make it, the rule and where it is written. */
public record PreviewAnswer(List<PreviewClock> clocks) {
    public PreviewAnswer {
        clocks = List.copyOf(clocks);
    }

    /** {@code dueAt} is null where time is measured but never breached. */
    public record PreviewClock(
            String profile,
            String milestone,
            @Nullable Integer level,
            String unit,
            @Nullable BigDecimal amount,
            Instant startedAt,
            @Nullable Instant dueAt,
            boolean assessed,
            List<ClockInterval> intervals,
            List<Alarm> alarms,
            String rule,
            int ruleVersion,
            String ruleName,
            String source,
            int calendarVersion) {}

    static PreviewAnswer of(List<ExplainedClock> clocks) {
        return new PreviewAnswer(clocks.stream().map(PreviewAnswer::clock).toList());
    }

    private static PreviewClock clock(ExplainedClock explained) {
        var clock = explained.clock();
        return new PreviewClock(
                clock.profile(), clock.milestone().name(), clock.level(), clock.unit().name(), clock.amount(),
                clock.startedAt(), clock.dueAt(), clock.assessed(), explained.intervals(), clock.alarms(),
                clock.ruleId(), clock.ruleVersion(), clock.ruleName(), clock.source(), clock.calendarVersion());
    }
}
