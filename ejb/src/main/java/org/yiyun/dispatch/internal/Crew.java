package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.engine.Candidate;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.SupportStaff;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.Presence;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketWorkload;

/**
 * Who there is, as staff, roster and tickets say. Read in the name of dispatching: the choice does not depend on what the person may
 * see who asks for it.
 */
@ApplicationScoped
public class Crew {
    private static final Caller SYSTEM = Caller.system("dispatch");

    private final OrganisationQueries organisations;
    private final DutyQueries duty;
    private final TicketWorkload workload;
    private final Decisions decisions;

    @Inject
    public Crew(OrganisationQueries organisations, DutyQueries duty, TicketWorkload workload, Decisions decisions) {
        this.organisations = organisations;
        this.duty = duty;
        this.workload = workload;
        this.decisions = decisions;
    }

    protected Crew() {
        this(null, null, null, null);
    }

    /** Everybody as of the moment, with the tickets that are open now. */
    public List<Candidate> at(Instant moment, DispatchRules rules, DispatchCase ticket) {
        return with(people(), presence(moment), rules, ticket);
    }

    /** What these people have to do and whose turn it is, as it is now: what choices that follow one another ask for last. */
    List<Candidate> with(List<SupportStaff> people, Presence presence, DispatchRules rules, DispatchCase ticket) {
        var logins = people.stream().map(SupportStaff::login).toList();
        return candidates(people, presence, held(logins, rules, ticket), decisions.turns(logins));
    }

    List<SupportStaff> people() {
        return asSystem(organisations::supportStaff);
    }

    Presence presence(Instant moment) {
        return asSystem(() -> duty.presence(moment));
    }

    /** One ticket more than there may be is enough to know that somebody has too many: each weighs at least one. Not this one. */
    private Map<String, Held> held(Collection<String> logins, DispatchRules rules, DispatchCase ticket) {
        var system = ticket.system();
        var number = ticket.number();
        Map<String, Integer> loads = new HashMap<>();
        asSystem(() -> workload.open(logins, rules.capacity() + 1, number))
                .forEach(some -> loads.merge(some.assignee(), (int) some.count() * rules.weight(some.level()), Integer::sum));
        Set<String> atWork = system == null ? Set.of() : asSystem(() -> workload.atWorkOn(system, logins, number));
        Map<String, Held> held = new HashMap<>();
        loads.forEach((login, load) -> held.put(login, new Held(load, atWork.contains(login) ? Set.of(system) : Set.of())));
        return held;
    }

    static List<Candidate> candidates(Collection<SupportStaff> people, Presence presence, Map<String, Held> held, Map<String, Long> turns) {
        return people.stream().map(person -> {
            var has = held.getOrDefault(person.login(), Held.NOTHING);
            return new Candidate(
                    person.login(), person.name(), person.line().ordinal() + 1, person.skills(), person.region(),
                    presence.away().contains(person.login()), presence.onDuty().contains(person.login()),
                    presence.standsFor().get(person.login()), has.load(), has.systems(), turns.getOrDefault(person.login(), 0L));
        }).toList();
    }

    private static <T> T asSystem(Supplier<T> work) {
        return Callers.callAs(SYSTEM, work::get);
    }
}
