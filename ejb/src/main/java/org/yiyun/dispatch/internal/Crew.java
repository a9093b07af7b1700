package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.engine.Candidate;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.roster.DeputyService;
import org.yiyun.roster.DutyPerson;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.StaffTimeService;
import org.yiyun.roster.StaffTimeView;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.OpenWork;
import org.yiyun.ticket.TicketWorkload;

/**
 * Who there is, as staff, roster and tickets say. Read in the name of dispatching: the choice does not depend on what the person may
 * see who asks for it.
 */
@ApplicationScoped
public class Crew {
    private static final Caller SYSTEM = Caller.system("dispatch");
    /** As finely as PostgreSQL keeps times. */
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final OrganisationQueries organisations;
    private final DutyQueries duty;
    private final StaffTimeService times;
    private final DeputyService deputies;
    private final TicketWorkload workload;
    private final Decisions decisions;

    @Inject
    public Crew(
            OrganisationQueries organisations, DutyQueries duty, StaffTimeService times, DeputyService deputies, TicketWorkload workload,
            Decisions decisions) {
        this.organisations = organisations;
        this.duty = duty;
        this.times = times;
        this.deputies = deputies;
        this.workload = workload;
        this.decisions = decisions;
    }

    protected Crew() {
        this(null, null, null, null, null, null);
    }

    /** Everybody as of the moment, with the tickets that are open now. */
    public List<Candidate> at(Instant moment, DispatchRules rules) {
        var people = people();
        var logins = people.stream().map(Person::login).toList();
        return candidates(people, presence(moment), held(logins, rules), decisions.turns(logins));
    }

    List<Person> people() {
        return asSystem(() -> {
            var regions = organisations.organisations().stream()
                    .collect(Collectors.toMap(OrganisationView::code, OrganisationView::region));
            return organisations.staff().stream()
                    .filter(staff -> staff.active() && staff.login() != null && staff.line() != null)
                    .map(staff -> new Person(
                            staff.login(), staff.name(), staff.line().ordinal() + 1, staff.skills(),
                            regions.getOrDefault(staff.organisation(), "")))
                    .toList();
        });
    }

    Presence presence(Instant moment) {
        return asSystem(() -> {
            var onDuty = duty.at(moment, Texts.CHINESE).stream()
                    .flatMap(post -> post.people().stream()).map(DutyPerson::staff).collect(Collectors.toSet());
            var away = times.list(StaffTimeKind.ABSENT, moment, moment.plus(MOMENT)).stream()
                    .map(StaffTimeView::staff).collect(Collectors.toSet());
            Map<String, String> standsFor = new HashMap<>();
            deputies.list().stream().filter(deputy -> away.contains(deputy.staff()))
                    .forEach(deputy -> standsFor.putIfAbsent(deputy.deputy(), deputy.staffName()));
            return new Presence(onDuty, away, standsFor);
        });
    }

    private Map<String, Held> held(Collection<String> logins, DispatchRules rules) {
        return asSystem(() -> workload.open(logins)).stream()
                .collect(Collectors.groupingBy(
                        OpenWork::assignee, Collectors.collectingAndThen(Collectors.toList(), work -> sum(work, rules))));
    }

    private static Held sum(List<OpenWork> work, DispatchRules rules) {
        var systems = new HashSet<String>();
        long load = 0;
        for (var some : work) {
            load += some.count() * rules.weight(some.level());
            if (some.system() != null) {
                systems.add(some.system());
            }
        }
        return new Held((int) Math.min(load, Integer.MAX_VALUE / 2), systems);
    }

    static List<Candidate> candidates(Collection<Person> people, Presence presence, Map<String, Held> held, Map<String, Long> turns) {
        return people.stream().map(person -> {
            var has = held.getOrDefault(person.login(), Held.NOTHING);
            return new Candidate(
                    person.login(), person.name(), person.line(), person.skills(), person.region(),
                    presence.away().contains(person.login()), presence.onDuty().contains(person.login()),
                    presence.standsFor().get(person.login()), has.load(), has.systems(), turns.getOrDefault(person.login(), 0L));
        }).toList();
    }

    private static <T> T asSystem(Supplier<T> work) {
        var answer = new AtomicReference<T>();
        Callers.runAs(SYSTEM, () -> answer.set(work.get()));
        return answer.get();
    }
}
