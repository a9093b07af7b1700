package org.yiyun.bench.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.dispatch.engine.Candidate;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.ticket.TicketKind;

/**
 * One proposal by all nine rules, everybody on the ticket's line, with a reason for each rule and person; 512 tickets in turn. The
 * rival finds the same person in one loop by hand and can say of nobody why. Both must choose the same for every ticket before
 * anything is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DispatcherBench {
    private static final int TICKETS = 512;
    private static final int CAPACITY = 30;
    private static final List<String> SYSTEMS = List.of("CORE", "PAY", "AUDIT", "PORTAL");
    private static final List<String> SKILLS = List.of("INTERFACE", "DATABASE", "NETWORK");
    private static final List<String> REGIONS = List.of("4408", "440802", "440803", "4409");
    private static final DispatchRules RULES = new DispatchRules(
            List.of(rule(Criterion.CAPACITY, RuleMode.MUST, 0), rule(Criterion.SKILL, RuleMode.MUST, 0),
                    rule(Criterion.REGION, RuleMode.PREFER, 20), rule(Criterion.SYSTEM, RuleMode.PREFER, 10),
                    rule(Criterion.ROSTER, RuleMode.PREFER, 40), rule(Criterion.DEPUTY, RuleMode.PREFER, 10),
                    rule(Criterion.LOAD, RuleMode.PREFER, 30), rule(Criterion.ROUND_ROBIN, RuleMode.PREFER, 5)),
            List.of(new SkillDemand(TicketKind.FAULT, "CORE", null, "INTERFACE"), new SkillDemand(null, null, 1, "DATABASE")),
            CAPACITY, 5, 3, 1, true, List.of());

    /** On the line of the ticket. */
    @Param({"50", "500"})
    public int people;

    private final Dispatcher dispatcher = new Dispatcher(1, RULES);
    private final List<Candidate> crew = new ArrayList<>();
    private final List<DispatchCase> tickets = new ArrayList<>();
    private int next;

    private static DispatchRule rule(Criterion criterion, RuleMode mode, int points) {
        return new DispatchRule(criterion, mode, points);
    }

    /** Invents people and tickets, always the same, and compares the two. */
    @Setup
    public void invent() {
        var random = new Random(20261126);
        for (int i = 0; i < people; i++) {
            crew.add(new Candidate(
                    "p" + i, "人" + i, 1, Set.of(one(SKILLS, random)), one(REGIONS, random), random.nextInt(10) == 0,
                    random.nextInt(5) == 0, random.nextInt(20) == 0 ? "甲" : null, random.nextInt(CAPACITY + 5),
                    Set.of(one(SYSTEMS, random)), random.nextInt(1000)));
        }
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(new DispatchCase(
                    "T" + i, random.nextBoolean() ? TicketKind.FAULT : TicketKind.DATA, 1 + random.nextInt(4), one(SYSTEMS, random),
                    one(REGIONS, random), 1));
        }
        for (var ticket : tickets) {
            var ours = dispatcher.propose(ticket, crew).first().map(DispatchChoice::login).orElse("");
            var best = best(ticket);
            if (!ours.equals(best == null ? "" : best.login())) {
                throw new IllegalStateException("the rivals disagree on " + ticket);
            }
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @Benchmark
    public DispatchProposal withReasons() {
        return dispatcher.propose(ticket(), crew);
    }

    /** The rival of {@link #withReasons}. */
    @Benchmark
    public @Nullable Candidate byHandWithoutReasons() {
        return best(ticket());
    }

    private DispatchCase ticket() {
        next = (next + 1) & (TICKETS - 1);
        return tickets.get(next);
    }

    private @Nullable Candidate best(DispatchCase ticket) {
        Candidate longest = null;
        for (var one : crew) {
            if (may(one, ticket) && (longest == null || waitsLonger(one, longest))) {
                longest = one;
            }
        }
        Candidate best = null;
        int most = -1;
        for (var one : crew) {
            if (may(one, ticket)) {
                int points = points(one, ticket) + (one == longest ? 5 : 0);
                if (points > most || (points == most && waitsLonger(one, best))) {
                    best = one;
                    most = points;
                }
            }
        }
        return best;
    }

    private static boolean waitsLonger(Candidate one, Candidate other) {
        return one.lastTurn() != other.lastTurn() ? one.lastTurn() < other.lastTurn() : one.login().compareTo(other.login()) < 0;
    }

    private static boolean may(Candidate one, DispatchCase ticket) {
        int weight = ticket.level() == 1 ? 5 : ticket.level() == 2 ? 3 : 1;
        var skilled = (ticket.kind() != TicketKind.FAULT || !ticket.system().equals("CORE") || one.skills().contains("INTERFACE"))
                && (ticket.level() != 1 || one.skills().contains("DATABASE"));
        return !one.away() && one.load() + weight <= CAPACITY && skilled;
    }

    private static int points(Candidate one, DispatchCase ticket) {
        return (ticket.region().startsWith(one.region()) || one.region().startsWith(ticket.region()) ? 20 : 0)
                + (one.systems().contains(ticket.system()) ? 10 : 0)
                + (one.onDuty() ? 40 : 0)
                + (one.insteadOf() != null ? 10 : 0)
                + 30 * Math.max(0, CAPACITY - one.load()) / CAPACITY;
    }
}
