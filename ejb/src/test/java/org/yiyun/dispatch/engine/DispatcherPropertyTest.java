package org.yiyun.dispatch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.ticket.TicketKind;

/** What holds of every choice, whatever the rules, the people and the ticket. */
class DispatcherPropertyTest {
    private static final List<String> SKILLS = List.of("DATA", "INTERFACE", "NETWORK");
    private static final List<String> REGIONS = List.of("4408", "440802", "4409");
    private static final List<String> SYSTEMS = List.of("CORE", "PAY");

    @Property(tries = 1000)
    void nobodyIsProposedWhomARuleLeavesOut(
            @ForAll("rules") DispatchRules rules, @ForAll("people") List<Candidate> people, @ForAll("tickets") DispatchCase ticket) {
        var proposal = new Dispatcher(1, rules).propose(ticket, people);

        var demanded = rules.demanded(ticket.kind(), ticket.level(), ticket.system());
        for (var choice : proposal.ranked()) {
            var person = person(people, choice);
            assertThat(person.away()).as("away").isFalse();
            assertThat(!must(rules, Criterion.SKILL) || person.skills().containsAll(demanded)).as("skills").isTrue();
            int load = person.load() + rules.weight(ticket.level());
            assertThat(!must(rules, Criterion.CAPACITY) || load <= rules.capacity()).as("room").isTrue();
            assertThat(!must(rules, Criterion.ROSTER) || person.onDuty()).as("on duty").isTrue();
            assertThat(person.line()).isEqualTo(proposal.line());
        }
    }

    @Property(tries = 1000)
    void theOrderInWhichPeopleComeInDoesNotMatter(
            @ForAll("rules") DispatchRules rules, @ForAll("people") List<Candidate> people, @ForAll("tickets") DispatchCase ticket,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new Dispatcher(1, rules).propose(ticket, shuffled)).isEqualTo(new Dispatcher(1, rules).propose(ticket, people));
    }

    @Property(tries = 1000)
    void everybodyWhoIsLookedAtHasAReasonForEachRule(
            @ForAll("rules") DispatchRules rules, @ForAll("people") List<Candidate> people, @ForAll("tickets") DispatchCase ticket) {
        var proposal = new Dispatcher(1, rules).propose(ticket, people);

        var active = rules.active().stream().map(DispatchRule::criterion).toList();
        assertThat(active).contains(Criterion.ABSENCE);
        assertThat(Stream.concat(proposal.ranked().stream(), proposal.excluded().stream())).allSatisfy(choice -> {
            assertThat(choice.reasons()).extracting(DispatchReason::criterion).containsExactlyElementsOf(active);
            assertThat(choice.points()).isEqualTo(choice.reasons().stream().mapToInt(DispatchReason::points).sum());
        });
        assertThat(proposal.excluded()).allMatch(DispatchChoice::excluded);
        assertThat(proposal.ranked()).noneMatch(DispatchChoice::excluded);
    }

    @Property(tries = 1000)
    void theFirstLineThatHasSomebodyGetsItAndIsShownWhole(
            @ForAll("rules") DispatchRules rules, @ForAll("people") List<Candidate> people, @ForAll("tickets") DispatchCase ticket) {
        var proposal = new Dispatcher(1, rules).propose(ticket, people);

        int first = Math.min(ticket.line(), 4);
        int last = proposal.ranked().isEmpty() ? (rules.overflow() ? 4 : first) : proposal.line();
        var asked = people.stream().filter(person -> person.line() >= first && person.line() <= last).map(Candidate::login).toList();
        assertThat(Stream.concat(proposal.ranked().stream(), proposal.excluded().stream()).map(DispatchChoice::login))
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(proposal.overflowed()).isEqualTo(!proposal.ranked().isEmpty() && proposal.line() > first);
        assertThat(rules.overflow() || !proposal.overflowed()).isTrue();
    }

    @Property(tries = 500)
    void fewerPointsNeverStandBeforeMoreAndOfEqualOnesTheLongestWaitComesFirst(
            @ForAll("rules") DispatchRules rules, @ForAll("people") List<Candidate> people, @ForAll("tickets") DispatchCase ticket) {
        var ranked = new Dispatcher(1, rules).propose(ticket, people).ranked();

        IntStream.range(1, ranked.size()).forEach(place -> {
            var better = ranked.get(place - 1);
            var worse = ranked.get(place);
            assertThat(better.points()).isGreaterThanOrEqualTo(worse.points());
            var waitedLonger = person(people, better).lastTurn() <= person(people, worse).lastTurn();
            assertThat(better.points() > worse.points() || waitedLonger).isTrue();
        });
    }

    private static boolean must(DispatchRules rules, Criterion criterion) {
        return rules.active().stream().anyMatch(rule -> rule.criterion() == criterion && rule.mode() == RuleMode.MUST);
    }

    private static Candidate person(List<Candidate> people, DispatchChoice choice) {
        return people.stream().filter(person -> person.login().equals(choice.login())).findFirst().orElseThrow();
    }

    @Provide
    Arbitrary<DispatchRules> rules() {
        List<Arbitrary<DispatchRule>> each = Arrays.stream(Criterion.values()).map(DispatcherPropertyTest::rule).toList();
        var demands = Arbitraries.of(SKILLS)
                .map(skill -> new SkillDemand(
                        TicketKind.FAULT, skill.equals("DATA") ? "CORE" : null, skill.equals("NETWORK") ? 1 : null, skill))
                .list().ofMaxSize(2);
        Arbitrary<List<DispatchRule>> all = Combinators.combine(each).as(some -> List.copyOf(some));
        return Combinators.combine(all, demands, Arbitraries.integers().between(1, 12), Arbitraries.of(true, false))
                .as((rules, skills, capacity, overflow) -> new DispatchRules(rules, skills, capacity, 5, 3, 1, overflow, List.of()));
    }

    private static Arbitrary<DispatchRule> rule(Criterion criterion) {
        return Combinators.combine(Arbitraries.of(criterion.modes()), Arbitraries.integers().between(0, 3))
                .as((mode, points) -> new DispatchRule(criterion, mode, points * 10));
    }

    @Provide
    Arbitrary<List<Candidate>> people() {
        var flags = Arbitraries.of(true, false);
        var person = Combinators.combine(
                        Arbitraries.integers().between(1, 4), Arbitraries.of(SKILLS).set(), Arbitraries.of(REGIONS),
                        Arbitraries.integers().between(0, 3), flags, Arbitraries.integers().between(0, 12), Arbitraries.of(SYSTEMS).set(),
                        Arbitraries.longs().between(0, 3))
                .as((line, skills, region, away, onDuty, load, systems, turn) -> new Candidate(
                        "?", "?", line, skills, region, away == 0, onDuty, away == 1 ? "甲" : null, load, systems, turn));
        return person.list().ofMaxSize(10).map(some -> IntStream.range(0, some.size()).mapToObj(i -> named(some.get(i), "p" + i)).toList());
    }

    private static Candidate named(Candidate one, String login) {
        return new Candidate(
                login, login, one.line(), one.skills(), one.region(), one.away(), one.onDuty(), one.insteadOf(), one.load(), one.systems(),
                one.lastTurn());
    }

    @Provide
    Arbitrary<DispatchCase> tickets() {
        return Combinators.combine(
                        Arbitraries.of(TicketKind.FAULT, TicketKind.CONSULTATION), Arbitraries.integers().between(1, 3).injectNull(0.2),
                        Arbitraries.of(SYSTEMS).injectNull(0.3), Arbitraries.of(REGIONS).injectNull(0.3), Arbitraries.integers().between(1, 5))
                .as((kind, level, system, region, line) -> new DispatchCase("T1", kind, level, system, region, line));
    }

    /** So that the properties above are about something: the people of the generator are not all left out. */
    @Property(tries = 1)
    void somebodyIsThere() {
        var ann = new Candidate("ann", "安一", 1, Set.of("DATA"), "440802", false, true, null, 0, Set.of(), 0);
        var rules = new DispatchRules(List.of(), List.of(), 5, 5, 3, 1, false, List.of());
        var ticket = new DispatchCase("T1", TicketKind.FAULT, 1, null, null, 1);
        assertThat(new Dispatcher(1, rules).propose(ticket, List.of(ann)).first()).map(DispatchChoice::login).contains("ann");
    }
}
