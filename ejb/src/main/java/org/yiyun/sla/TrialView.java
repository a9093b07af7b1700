package org.yiyun.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a draft and what it has come to so far.
 *
 * @param id         also the job that runs it
 * @param asOf       both sides are derived as things stood at that moment
 * @param subjects   subjects looked at
 * @param clocks     clocks of the rule among them
 * @param finishedAt null while it runs, and for ever if it was given up
 */
public record TrialView(
        UUID id,
        String ruleId,
        int ruleVersion,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        String requestedBy,
        Instant requestedAt,
        long subjects,
        long clocks,
        Tally tally,
        @Nullable Instant finishedAt) {

    /**
     * What the draft would have changed.
     *
     * @param moved        clocks that would have fallen due at another time
     * @param alarmsBefore warnings and breaches told by the rules in force
     * @param alarmsAfter  the same by the draft
     */
    public record Tally(
            long moved,
            long newlyBreached,
            long noLongerBreached,
            long newlyAssessed,
            long noLongerAssessed,
            long alarmsBefore,
            long alarmsAfter) {}
}
