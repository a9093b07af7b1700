package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.DryRunView;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.dispatch.internal.DryRuns.Replayed;
import org.yiyun.organisation.SupportStaff;
import org.yiyun.ticket.PastTicket;
import org.yiyun.ticket.TicketWorkload;

/**
 * Replays tickets of the past, one after the other, once by the rules in force and once by a draft. Roster, absences and deputies are
 * those of the moment at which a ticket was graded, as they are known now; staff, their lines and skills are those of today, because
 * no earlier ones are kept. Both sides begin with nobody having anything to do.
 */
@ApplicationScoped
public class Replay {
    private final Crew crew;
    private final RuleSets ruleSets;
    private final DryRuns dryRuns;

    @Inject
    public Replay(Crew crew, RuleSets ruleSets, DryRuns dryRuns) {
        this.crew = crew;
        this.ruleSets = ruleSets;
        this.dryRuns = dryRuns;
    }

    protected Replay() {
        this(null, null, null);
    }

    /** The last ticket replayed; null at the beginning. Holds the run until the end of the transaction. */
    public TicketWorkload.@Nullable Position position(UUID run) {
        return dryRuns.state(run).after();
    }

    /** Replays some more and counts them. */
    public void go(DryRunView run, List<PastTicket> some) {
        var people = crew.people();
        var before = side(run, new Dispatcher(run.baseVersion(), ruleSets.get(run.baseVersion()).rules()), false, people);
        var after = side(run, new Dispatcher(run.version(), dryRuns.state(run.id()).tried()), true, people);
        dryRuns.open(run.id(), earliest(some)).forEach(one -> {
            before.give(one.before(), one.number(), one.level(), one.system(), one.until());
            after.give(one.after(), one.number(), one.level(), one.system(), one.until());
        });
        List<Replayed> done = new ArrayList<>();
        long number = run.tally().tickets();
        for (var ticket : some) {
            var one = replay(++number, ticket, people, before, after);
            dryRuns.add(run.id(), one);
            done.add(one);
        }
        var last = some.get(some.size() - 1);
        dryRuns.advance(run.id(), done, new TicketWorkload.Position(last.createdAt(), last.id()));
    }

    /** Tickets come in the order of opening, which need not be that of grading. */
    private static Instant earliest(List<PastTicket> some) {
        return some.stream().map(PastTicket::gradedAt).min(Instant::compareTo).orElseThrow();
    }

    private ReplaySide side(DryRunView run, Dispatcher dispatcher, boolean draft, List<SupportStaff> people) {
        return new ReplaySide(dispatcher, dryRuns.turns(run.id(), draft, people.stream().map(SupportStaff::login).toList()));
    }

    private Replayed replay(long number, PastTicket ticket, List<SupportStaff> people, ReplaySide before, ReplaySide after) {
        var at = ticket.gradedAt();
        var presence = crew.presence(at);
        var subject = new DispatchCase(ticket.number(), ticket.kind(), ticket.level(), ticket.system(), ticket.region(), 1);
        var old = before.choose(subject, people, presence, at);
        var now = after.choose(subject, people, presence, at);
        var oldLogin = ReplaySide.login(old);
        var newLogin = ReplaySide.login(now);
        before.give(oldLogin, number, ticket.level(), ticket.system(), ticket.endedAt());
        after.give(newLogin, number, ticket.level(), ticket.system(), ticket.endedAt());
        return new Replayed(
                number, ticket.number(), at, ticket.endedAt(), ticket.level(), ticket.system(), ticket.firstAssignee(), oldLogin, newLogin,
                old.overflowed(), now.overflowed(), effect(oldLogin, newLogin));
    }

    static @Nullable DryRunEffect effect(@Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        if (after == null) {
            return DryRunEffect.NOBODY;
        }
        return before == null ? DryRunEffect.SOMEBODY : DryRunEffect.OTHER_PERSON;
    }
}
