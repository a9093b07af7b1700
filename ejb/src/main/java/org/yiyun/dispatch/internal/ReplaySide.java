package org.yiyun.dispatch.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.organisation.SupportStaff;
import org.yiyun.roster.Presence;

/**
 * One of the two courses that a dry run lets the past take: its rules choose, and what they gave to somebody stays there until the
 * ticket was ended in fact.
 */
final class ReplaySide {
    private final Dispatcher dispatcher;
    private final List<Given> given = new ArrayList<>();
    private final Map<String, Long> turns = new HashMap<>();

    private record Given(String login, int weight, @Nullable String system, @Nullable Instant until) {}

    ReplaySide(Dispatcher dispatcher, List<DryRuns.Turn> turns) {
        this.dispatcher = dispatcher;
        turns.forEach(turn -> this.turns.put(turn.login(), turn.number()));
    }

    /** The choice for a ticket; the people are the same for both sides, what they have to do is not. */
    DispatchProposal choose(DispatchCase ticket, List<SupportStaff> people, Presence presence, Instant moment) {
        return dispatcher.propose(ticket, Crew.candidates(people, presence, held(moment), turns));
    }

    /** Remembers who got it; null for nobody. */
    void give(@Nullable String login, long number, @Nullable Integer level, @Nullable String system, @Nullable Instant until) {
        if (login != null) {
            given.add(new Given(login, dispatcher.rules().weight(level), system, until));
            turns.merge(login, number, Math::max);
        }
    }

    static @Nullable String login(DispatchProposal proposal) {
        return proposal.first().map(DispatchChoice::login).orElse(null);
    }

    /** What was ended by the moment stays remembered: the next ticket may have been graded earlier. */
    private Map<String, Held> held(Instant moment) {
        Map<String, Integer> loads = new HashMap<>();
        Map<String, Set<String>> systems = new HashMap<>();
        for (var one : given) {
            if (one.until() != null && !one.until().isAfter(moment)) {
                continue;
            }
            loads.merge(one.login(), one.weight(), Integer::sum);
            var known = systems.computeIfAbsent(one.login(), login -> new HashSet<>());
            if (one.system() != null) {
                known.add(one.system());
            }
        }
        Map<String, Held> held = new HashMap<>();
        loads.forEach((login, load) -> held.put(login, new Held(load, systems.get(login))));
        return held;
    }
}
