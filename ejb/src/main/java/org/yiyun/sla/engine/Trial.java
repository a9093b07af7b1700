package org.yiyun.sla.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.SlaRule;
import org.yiyun.sla.TrialEffect;

/**
 * A draft tried on subjects of the past (试运行): the clocks of its rule by the rules that held, beside those that there
 * would have been, had the draft held for ever in place of all versions of its rule.
 */
public final class Trial {
    private final String rule;
    private final ClockMachine inForce;
    private final ClockMachine drafted;

    /** @param profiles that run for the subjects; where the draft's is not among them, it changes nothing */
    public Trial(RuleBook rules, SlaRule draft, Calendars calendars, ZoneId zone, Collection<String> profiles) {
        this.rule = draft.id();
        var own = profiles.stream().filter(draft.scope().profile()::equals).toList();
        this.inForce = new ClockMachine(rules, calendars, zone, own);
        this.drafted = new ClockMachine(rules.instead(draft), calendars, zone, own);
    }

    /**
     * One clock on both sides.
     *
     * @param effect empty where the result is the same
     */
    public record Pair(Clock before, Clock after, Optional<TrialEffect> effect, int alarmsBefore, int alarmsAfter) {
        public Milestone milestone() {
            return before.milestone();
        }

        public boolean isMoved() {
            return !Objects.equals(before.dueAt(), after.dueAt());
        }
    }

    /** The clocks of the rule that a subject has, as things stood at a moment. */
    public List<Pair> of(Collection<ServiceFact> facts, Instant asOf) {
        var before = clocks(inForce, facts, asOf);
        var after = clocks(drafted, facts, asOf);
        return before.stream()
                .flatMap(clock -> after.stream().filter(other -> isSame(clock, other)).map(other -> pair(clock, other, asOf)))
                .toList();
    }

    private List<Clock> clocks(ClockMachine machine, Collection<ServiceFact> facts, Instant asOf) {
        return machine.clocks(machine.replay(facts), asOf).stream().filter(clock -> clock.ruleId().equals(rule)).toList();
    }

    /** A draft changes how long a clock runs, not what starts and ends it: the same clocks are there on both sides. */
    private static boolean isSame(Clock one, Clock other) {
        return one.milestone() == other.milestone() && one.round() == other.round();
    }

    private static Pair pair(Clock before, Clock after, Instant asOf) {
        return new Pair(before, after, Optional.ofNullable(effect(before, after)), told(before, asOf), told(after, asOf));
    }

    private static @Nullable TrialEffect effect(Clock before, Clock after) {
        var wasLate = before.state() == ClockState.BREACHED;
        var wouldBeLate = after.state() == ClockState.BREACHED;
        if (wasLate != wouldBeLate) {
            return wouldBeLate ? TrialEffect.NEWLY_BREACHED : TrialEffect.NO_LONGER_BREACHED;
        }
        if (wasLate && before.assessed() != after.assessed()) {
            return after.assessed() ? TrialEffect.NEWLY_ASSESSED : TrialEffect.NO_LONGER_ASSESSED;
        }
        return null;
    }

    /** Warnings and breaches whose moment came while the clock ran. */
    private static int told(Clock clock, Instant asOf) {
        var end = clock.stoppedAt() == null ? asOf : clock.stoppedAt();
        return (int) clock.alarms().stream().filter(alarm -> !alarm.at().isAfter(end)).count();
    }
}
