package org.yiyun.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.yiyun.testing.Covers;

/** The check against a naive model: a roster as a list of minutes, each with who stands there. */
class RosterPropertyTest {
    private static final int MINUTES = 2 * 24 * 60;
    private static final Instant START = Instant.parse("2026-09-30T16:00:00Z");
    private static final Span PERIOD = new Span(START, at(MINUTES));
    private static final int REST = 480;
    private static final PostRule POST = new PostRule("DESK", true, null, Duration.ofMinutes(REST));
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d");
    private static final RosterCheck CHECK = new RosterCheck(
            Map.of("DESK", POST), Map.of("a", Set.of(), "b", Set.of(), "c", Set.of(), "d", Set.of()), List.of());

    @Covers("DUTY-01")
    @Property(tries = 2000)
    void isFreeOfGapsExactlyWhenEveryMinuteIsCovered(@ForAll("rosters") List<Shift> roster) {
        boolean[] covered = new boolean[MINUTES];
        roster.forEach(shift -> minutes(shift).filter(minute -> minute >= 0 && minute < MINUTES).forEach(minute -> covered[minute] = true));
        boolean complete = IntStream.range(0, MINUTES).allMatch(minute -> covered[minute]);

        List<Span> gaps = of(roster, Finding.Kind.GAP).stream().map(Finding::time).toList();

        assertThat(gaps.isEmpty()).isEqualTo(complete);
        boolean[] told = new boolean[MINUTES];
        gaps.forEach(gap -> minutes(gap).forEach(minute -> told[minute] = true));
        IntStream.range(0, MINUTES).forEach(minute -> assertThat(told[minute]).as("minute %d", minute).isEqualTo(!covered[minute]));
    }

    @Property(tries = 2000)
    void tellsOfEachPairOfShiftsOfOnePersonThatOverlapsOrLeavesNoRest(@ForAll("rosters") List<Shift> roster) {
        int overlaps = 0;
        int tired = 0;
        for (int i = 0; i < roster.size(); i++) {
            for (int j = i + 1; j < roster.size(); j++) {
                if (roster.get(i).staff().equals(roster.get(j).staff())) {
                    int rest = restBetween(roster.get(i), roster.get(j));
                    overlaps += rest < 0 ? 1 : 0;
                    tired += rest >= 0 && rest < REST ? 1 : 0;
                }
            }
        }
        assertThat(of(roster, Finding.Kind.OVERLAP)).hasSize(overlaps);
        assertThat(of(roster, Finding.Kind.REST)).hasSize(tired);
    }

    @Property(tries = 500)
    void whatIsFilledByTurnsHasNoConflictAndLeavesASlotEmptyOnlyIfNobodyFits(@ForAll("standing") List<Shift> standing) {
        List<Span> slots = IntStream.range(0, 6).mapToObj(i -> new Span(at(i * 480), at(i * 480 + 480))).toList();

        List<Shift> filled = Rotation.fill("DESK", slots, PEOPLE, standing, CHECK);

        List<Shift> all = new ArrayList<>(standing);
        all.addAll(filled);
        assertThat(CHECK.of(new PostRule("DESK", false, null, POST.rest()), PERIOD, filled, standing)).isEmpty();
        slots.stream().filter(slot -> filled.stream().noneMatch(shift -> shift.span().equals(slot)))
                .forEach(slot -> assertThat(PEOPLE).noneMatch(person -> CHECK.fits(new Shift("DESK", person, slot.from(), slot.to()), all)));
    }

    /** Minutes from the end of one to the start of the other, counted; negative if they share one. */
    private static int restBetween(Shift one, Shift other) {
        if (minutes(one).mapToObj(minute -> at(minute)).anyMatch(time -> !time.isBefore(other.from()) && time.isBefore(other.to()))) {
            return -1;
        }
        Shift first = one.from().isBefore(other.from()) ? one : other;
        Shift second = first == one ? other : one;
        int rest = 0;
        for (Instant minute = first.to(); minute.isBefore(second.from()); minute = minute.plusSeconds(60)) {
            rest++;
        }
        return rest;
    }

    private static List<Finding> of(List<Shift> roster, Finding.Kind kind) {
        return CHECK.of(POST, PERIOD, roster, List.of()).stream().filter(finding -> finding.kind() == kind).toList();
    }

    private static IntStream minutes(Shift shift) {
        return minutes(shift.span());
    }

    private static IntStream minutes(Span span) {
        return IntStream.range((int) Duration.between(START, span.from()).toMinutes(), (int) Duration.between(START, span.to()).toMinutes());
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** Shifts of whole hours now and then, so that they often touch; some of odd minutes. */
    @Provide
    Arbitrary<List<Shift>> rosters() {
        return shifts(Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 20).map(hours -> hours * 60)),
                Tuple.of(1, Arbitraries.integers().between(1, 700)))).ofMinSize(0).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Shift>> standing() {
        return shifts(Arbitraries.integers().between(1, 12).map(hours -> hours * 60)).ofMaxSize(3);
    }

    private static ListArbitrary<Shift> shifts(Arbitrary<Integer> lengths) {
        return Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.integers().between(-12, 48), Arbitraries.of(0, 0, 0, 1, 30), lengths)
                .as((staff, hour, minute, length) -> new Shift("DESK", staff, at(hour * 60 + minute), at(hour * 60 + minute + length)))
                .list();
    }
}
