package org.yiyun.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of one time limit (时限规则): where it applies, what it runs to, how long, what starts and stops it.
 *
 * @param id         stays the same over all versions
 * @param version    counts the versions of an id; a clock keeps the one that it began with
 * @param amount     null where the source says "at once" or "as fast as possible": measured, never breached (D3)
 * @param escalation who hears of it at which share of the limit
 * @param assessed   whether it counts in the assessment of the operator (D2)
 * @param name       what people call it, in Chinese
 * @param requirement requirement that it fulfils
 * @param source     where the limit is written
 */
public record SlaRule(
        String id,
        int version,
        Scope scope,
        Milestone milestone,
        @Nullable BigDecimal amount,
        LimitUnit unit,
        Triggers triggers,
        List<EscalationStep> escalation,
        boolean assessed,
        Dating dating,
        String name,
        String requirement,
        String source) {

    public SlaRule {
        escalation = List.copyOf(escalation);
        if (amount != null && amount.signum() <= 0) {
            throw new IllegalArgumentException("a limit is positive or absent: " + id);
        }
        if (amount != null && unit == LimitUnit.WORKING_DAYS && amount.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("working days are whole: " + id);
        }
    }

    /** For which subjects; null means any. */
    public record Scope(
            String profile,
            @Nullable String serviceLine,
            @Nullable String kind,
            @Nullable String scheme,
            @Nullable Integer level) {
        /** The most specific rule wins: service line before level before kind. */
        public int specificity() {
            return (serviceLine != null ? 4 : 0) + (level != null ? 2 : 0) + (kind != null ? 1 : 0);
        }
    }

    /**
     * What moves the clock.
     *
     * @param start        in order of preference: an earlier one moves the start while the clock is not overdue
     * @param pauseReasons codes of the reasons that pause it; {@code *} for every reason, empty for none
     * @param reopens      whether reopening lets it run on; the time between does not count
     * @param repeats      whether a start event after its end begins it anew (a second visit to the site)
     */
    public record Triggers(
            List<ServiceEvent> start,
            Set<ServiceEvent> stop,
            Set<ServiceEvent> cancel,
            Set<String> pauseReasons,
            boolean reopens,
            boolean repeats) {
        /** Every reason pauses. */
        public static final String ANY_REASON = "*";

        public Triggers {
            start = List.copyOf(start);
            stop = Set.copyOf(stop);
            cancel = Set.copyOf(cancel);
            pauseReasons = Set.copyOf(pauseReasons);
            if (start.isEmpty() || stop.isEmpty()) {
                throw new IllegalArgumentException("a clock needs something that starts and something that stops it");
            }
        }

        public boolean pausesFor(@Nullable String reasonCode) {
            return pauseReasons.contains(ANY_REASON) || (reasonCode != null && pauseReasons.contains(reasonCode));
        }
    }

    /** Effective on {@code [validFrom, validTo)} and known in {@code [knownFrom, knownTo)}; an open end is null. */
    public record Dating(
            LocalDate validFrom, @Nullable LocalDate validTo, Instant knownFrom, @Nullable Instant knownTo) {
        public boolean covers(LocalDate on, Instant known) {
            return !on.isBefore(validFrom)
                    && (validTo == null || on.isBefore(validTo))
                    && !known.isBefore(knownFrom)
                    && (knownTo == null || known.isBefore(knownTo));
        }
    }

    /** At {@code percent} of the limit these hear of it (REQ-SLA-14). */
    public record EscalationStep(int percent, List<String> targets) {
        public EscalationStep {
            targets = List.copyOf(targets);
            if (percent < 1 || targets.isEmpty()) {
                throw new IllegalArgumentException("an escalation step has a share and targets");
            }
        }
    }
}
