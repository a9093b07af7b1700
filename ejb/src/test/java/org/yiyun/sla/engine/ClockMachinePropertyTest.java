package org.yiyun.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.platform.BusinessClock;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockInterval;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.TrialEffect;

/** What holds after any sequence of facts, in any order of becoming known, across a change of rules and calendar. */
class ClockMachinePropertyTest {
    private static final Instant FIRST = Instant.parse("2025-05-09T02:00:00Z");
    private static final Instant LAST = Instant.parse("2025-06-30T02:00:00Z");
    private static final List<ServiceEvent> EVENTS = List.of(
            ServiceEvent.CONFIRMED, ServiceEvent.GRADED, ServiceEvent.GRADED, ServiceEvent.ASSIGNED, ServiceEvent.REMOTE_STARTED,
            ServiceEvent.DISPATCHED, ServiceEvent.ARRIVED, ServiceEvent.PAUSED, ServiceEvent.PAUSED, ServiceEvent.RESUMED,
            ServiceEvent.RESUMED, ServiceEvent.RESOLVED, ServiceEvent.CLOSED, ServiceEvent.REOPENED, ServiceEvent.MERGED,
            ServiceEvent.UNMERGED, ServiceEvent.COMMENTED, ServiceEvent.CALENDAR_CHANGED, ServiceEvent.CANCELLED);

    private final ClockMachine machine = RuleMother.machine();

    @Property(tries = 2000)
    void recomputingEqualsWhatWasStoredStepByStep(@ForAll("histories") List<ServiceFact> history) {
        ServiceState state = ServiceState.EMPTY;
        List<ServiceFact> known = new ArrayList<>();
        for (ServiceFact fact : history) { // in the order of becoming known: many happened before others
            known.add(fact);
            state = machine.apply(state, fact);
            assertThat(state).isEqualTo(machine.replay(known));
            assertThat(machine.explain(state, LAST)).isEqualTo(machine.explain(machine.replay(known), LAST));
        }
    }

    @Property(tries = 500)
    void theOrderOfBecomingKnownDoesNotMatter(@ForAll("histories") List<ServiceFact> history, @ForAll Random random) {
        List<ServiceFact> shuffled = new ArrayList<>(history);
        java.util.Collections.shuffle(shuffled, random);
        ServiceState state = ServiceState.EMPTY;
        for (ServiceFact fact : shuffled) {
            state = machine.apply(state, fact);
        }
        assertThat(state).isEqualTo(machine.replay(history));
    }

    /** due = start + amount + what did not count: the counted intervals of an open clock are exactly its limit. */
    @Property(tries = 2000)
    void countedIntervalsSumToTheLimitOrToWhatElapsed(@ForAll("histories") List<ServiceFact> history) {
        ServiceState state = machine.replay(history);
        for (Track track : state.tracks()) {
            ExplainedClock explained = new ClockReading(track, Timeline.of(track, RuleMother.calendars()), LAST).explained();
            Clock clock = explained.clock();
            if (clock.dueAt() == null || clock.state() == ClockState.PAUSED || track.paused() != null) {
                continue;
            }
            long counted = explained.intervals().stream()
                    .filter(ClockInterval::counted)
                    .mapToLong(i -> length(i, clock))
                    .sum();
            Timeline timeline = Timeline.of(track, RuleMother.calendars());
            Instant end = clock.stoppedAt() == null ? clock.dueAt() : clock.stoppedAt();
            assertThat(counted).isEqualTo(timeline.counted(WorkCalendar.micros(clock.startedAt()), WorkCalendar.micros(end)));
            if (clock.stoppedAt() == null && clock.unit() != LimitUnit.WORKING_DAYS) {
                assertThat(counted).isEqualTo(clock.amount().longValue() * 3_600_000_000L);
            }
        }
    }

    @Property(tries = 2000)
    void intervalsFollowOneAnotherWithoutAHole(@ForAll("histories") List<ServiceFact> history) {
        for (ExplainedClock explained : machine.explain(machine.replay(history), LAST)) {
            Instant at = explained.clock().startedAt();
            for (ClockInterval interval : explained.intervals()) {
                assertThat(interval.from()).isEqualTo(at);
                assertThat(interval.to()).isAfter(at);
                at = interval.to();
            }
        }
    }

    @Property(tries = 2000)
    void aPauseNeverMovesADueTimeForward(
            @ForAll("histories") List<ServiceFact> history, @ForAll("minutes") int from, @ForAll("minutes") int length) {
        List<ServiceFact> calm = history.stream()
                .filter(fact -> fact.event() != ServiceEvent.PAUSED && fact.event() != ServiceEvent.RESUMED)
                .toList();
        List<ServiceFact> paused = new ArrayList<>(calm);
        paused.add(new ServiceFact(ServiceEvent.PAUSED, FIRST.plusSeconds(60L * from)));
        paused.add(new ServiceFact(ServiceEvent.RESUMED, FIRST.plusSeconds(60L * (from + length))));
        Map<String, Clock> before = byKey(calm);
        byKey(paused).forEach((key, clock) -> {
            Clock other = before.get(key);
            if (other != null && clock.dueAt() != null && other.dueAt() != null && other.ruleId().equals(clock.ruleId())
                    && other.startedAt().equals(clock.startedAt())) {
                assertThat(clock.dueAt()).isAfterOrEqualTo(other.dueAt());
            }
        });
    }

    @Property(tries = 1000)
    void nothingMovesAfterACancellation(@ForAll("histories") List<ServiceFact> history) {
        ServiceState state = machine.replay(history);
        ServiceState cancelled = machine.apply(state, new ServiceFact(ServiceEvent.CANCELLED, LAST));
        ServiceState later = cancelled;
        for (ServiceFact fact : history) {
            later = machine.apply(later, new ServiceFact(fact.event(), LAST.plusSeconds(60), fact.attributes()));
        }
        assertThat(machine.clocks(cancelled, LAST)).allMatch(clock -> clock.stoppedAt() != null);
        assertThat(machine.clocks(later, LAST)).isEqualTo(machine.clocks(cancelled, LAST));
    }

    private Map<String, Clock> byKey(List<ServiceFact> facts) {
        Map<String, Clock> clocks = new HashMap<>();
        machine.clocks(machine.replay(facts), LAST).forEach(c -> clocks.put(c.profile() + c.milestone() + c.round(), c));
        return clocks;
    }

    private static long length(ClockInterval interval, Clock clock) {
        long from = WorkCalendar.micros(interval.from());
        long to = WorkCalendar.micros(interval.to());
        WorkCalendar calendar = RuleMother.calendars().calendar(clock.calendarVersion());
        return clock.unit() == LimitUnit.NATURAL_HOURS ? to - from : calendar.worked(to) - calendar.worked(from);
    }

    @Property(tries = 500)
    void aDraftThatSaysWhatHoldsMakesNoDifference(@ForAll("histories") List<ServiceFact> history) {
        assertThat(trial(24).of(history, LAST)).noneMatch(pair -> pair.isMoved() || pair.effect().isPresent())
                .allMatch(pair -> pair.before().equals(pair.after()) && pair.alarmsBefore() == pair.alarmsAfter());
    }

    @Property(tries = 500)
    void aShorterLimitMakesNobodyPunctualAndALongerOneNobodyLate(@ForAll("histories") List<ServiceFact> history) {
        assertThat(trial(6).of(history, LAST)).noneMatch(pair -> pair.effect().equals(Optional.of(TrialEffect.NO_LONGER_BREACHED)))
                .allMatch(pair -> pair.effect().isPresent() == (pair.before().state() != pair.after().state()));
        assertThat(trial(48).of(history, LAST)).noneMatch(pair -> pair.effect().equals(Optional.of(TrialEffect.NEWLY_BREACHED)));
    }

    /** Level 2 faults with so many hours. */
    private static Trial trial(int hours) {
        var draft = RuleMother.rule("L2", "P", "FAULT", 2, Milestone.RESOLUTION, hours, LimitUnit.NATURAL_HOURS, RuleMother.SOLVE);
        return new Trial(RuleMother.book(), draft, RuleMother.calendars(), BusinessClock.ZONE, List.of("P", "Z"));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 20_000);
    }

    /** A received fault, then up to fourteen facts; one in four becomes known long after it happened. */
    @Provide
    Arbitrary<List<ServiceFact>> histories() {
        Arbitrary<ServiceFact> later = Combinators.combine(
                        Arbitraries.of(EVENTS),
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 20_000))),
                        Arbitraries.integers().between(1, 3))
                .as(ClockMachinePropertyTest::fact);
        return later.list().ofMaxSize(14).map(facts -> {
            List<ServiceFact> all = new ArrayList<>();
            all.add(new ServiceFact(ServiceEvent.RECEIVED, FIRST, Map.of(ServiceFact.KIND, "FAULT")));
            all.addAll(facts.stream().sorted(java.util.Comparator.comparing(ServiceFact::recordedAt)).toList());
            return all;
        });
    }

    private static ServiceFact fact(ServiceEvent event, int minute, int delay, int level) {
        Instant at = FIRST.plusSeconds(60L * minute);
        Map<String, String> attributes = switch (event) {
            case GRADED -> Map.of(ServiceFact.LEVEL, Integer.toString(level), ServiceFact.SCHEME, "FAULT");
            case PAUSED -> Map.of(ServiceFact.REASON, "等待", ServiceFact.REASON_CODE, level == 1 ? "USER" : "PARTS");
            default -> Map.of();
        };
        return new ServiceFact(event, at, at.plusSeconds(60L * delay), attributes);
    }
}
