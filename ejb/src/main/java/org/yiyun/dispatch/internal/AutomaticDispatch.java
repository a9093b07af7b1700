package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.TicketDispatcher;

/** Chooses by the rules in force where they say so; that there was nobody is kept too. */
@ApplicationScoped
public class AutomaticDispatch implements TicketDispatcher {
    private static final String BY = "system:dispatch";

    private final RuleSets ruleSets;
    private final Crew crew;
    private final Decisions decisions;
    private final BusinessClock clock;

    @Inject
    public AutomaticDispatch(RuleSets ruleSets, Crew crew, Decisions decisions, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.crew = crew;
        this.decisions = decisions;
        this.clock = clock;
    }

    protected AutomaticDispatch() {
        this(null, null, null, null);
    }

    @Override
    public Optional<Chosen> choose(Graded ticket) {
        return ruleSets.inForce(clock.today())
                .filter(set -> set.rules().automatic().contains(ticket.kind()))
                .flatMap(set -> choose(ticket, set));
    }

    private Optional<Chosen> choose(Graded ticket, RuleSetView set) {
        decisions.oneAtATime();
        var now = clock.now();
        var subject = new DispatchCase(
                ticket.number(), ticket.kind(), ticket.level(), ticket.system(), ticket.region(), ticket.supportLine());
        var proposal = new Dispatcher(set.version(), set.rules()).propose(subject, crew.at(now, set.rules()));
        var chosen = proposal.first().map(DispatchChoice::login);
        long decision = decisions.keep(proposal, chosen.orElse(null), true, BY, now);
        return chosen.map(login -> new Chosen(login, decision, set.version()));
    }
}
