package org.yiyun.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as derived from facts.
 *
 * @param round           1, or more where the rule lets the clock begin anew
 * @param dueAt           null where the rule has no limit; of a paused clock, the due time if it resumed at once
 * @param alarms          in the order of time; of a paused clock, as {@code dueAt}
 * @param calendarVersion revision of the calendar that the due time was derived with
 */
public record Clock(
        String profile,
        Milestone milestone,
        int round,
        LimitUnit unit,
        @Nullable BigDecimal amount,
        Instant startedAt,
        @Nullable Instant dueAt,
        ClockState state,
        @Nullable Instant stoppedAt,
        List<Alarm> alarms,
        String ruleId,
        int ruleVersion,
        String ruleName,
        @Nullable Integer level,
        int calendarVersion,
        boolean assessed,
        String source) {
    public Clock {
        alarms = List.copyOf(alarms);
    }
}
