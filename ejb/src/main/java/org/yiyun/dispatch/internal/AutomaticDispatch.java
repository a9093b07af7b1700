package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketDispatcher;

/** Chooses by the rules in force where they say so; that there was nobody is kept too. */
@ApplicationScoped
public class AutomaticDispatch implements TicketDispatcher {
    private static final Caller DISPATCHER = Caller.system("dispatch");

    private final RuleSets ruleSets;
    private final Crew crew;
    private final Decisions decisions;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public AutomaticDispatch(RuleSets ruleSets, Crew crew, Decisions decisions, AuditTrail audit, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.crew = crew;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    protected AutomaticDispatch() {
        this(null, null, null, null, null);
    }

    @Override
    public Optional<Chosen> choose(Graded ticket) {
        return ruleSets.automatic(clock.today(), ticket.kind()).flatMap(set -> choose(ticket, set));
    }

    private Optional<Chosen> choose(Graded ticket, RuleSetView set) {
        var now = clock.now();
        var people = crew.people();
        var presence = crew.presence(now);
        decisions.oneAtATime();
        var subject = new DispatchCase(
                ticket.number(), ticket.kind(), ticket.level(), ticket.system(), ticket.region(), ticket.supportLine());
        var proposal = new Dispatcher(set.version(), set.rules()).propose(subject, crew.with(people, presence, set.rules(), subject));
        var chosen = proposal.first().map(DispatchChoice::login);
        long decision = decisions.keep(proposal, chosen.orElse(null), true, DISPATCHER.name(), now);
        if (chosen.isEmpty()) {
            Callers.runAs(DISPATCHER, () -> audit.record(
                    "dispatch.nobody", "ticket", ticket.number(), Map.of("decision", decision, "rules", set.version())));
        }
        return chosen.map(login -> new Chosen(login, decision, set.version()));
    }
}
