package org.yiyun.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.platform.BusinessClock;
import org.yiyun.sla.engine.ClockMachine;
import org.yiyun.sla.engine.RuleBook;
import org.yiyun.sla.engine.Trial;

/**
 * The rules and calendars as they stood at one look ({@link SlaService#current}), for the clocks of any number of
 * subjects. Not to be kept beyond the transaction of that look.
 */
public final class CurrentRules {
    private final RuleBook book;
    private final Map<String, KindDefaults> kinds;
    private final List<String> ticketProfiles;
    private final Calendars calendars;

    CurrentRules(RuleBook book, Map<String, KindDefaults> kinds, List<String> ticketProfiles, Calendars calendars) {
        this.book = book;
        this.kinds = kinds;
        this.ticketProfiles = ticketProfiles;
        this.calendars = calendars;
    }

    /** Service line and level scheme of a kind; empty if nobody has said anything of it. */
    public Optional<KindDefaults> defaultsOf(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The clocks of a ticket, by the profiles that run for tickets in this deployment, as they stand at a moment. */
    public List<Clock> clocksFor(Collection<ServiceFact> facts, Instant asOf) {
        return clocksFor(facts, ticketProfiles, asOf);
    }

    List<Clock> clocksFor(Collection<ServiceFact> facts, Collection<String> profiles, Instant asOf) {
        var machine = machine(profiles);
        return machine.clocks(machine.replay(completed(facts)), asOf);
    }

    List<ExplainedClock> explain(Collection<ServiceFact> facts, Instant asOf) {
        return explain(facts, ticketProfiles, asOf);
    }

    List<ExplainedClock> explain(Collection<ServiceFact> facts, Collection<String> profiles, Instant asOf) {
        var machine = machine(profiles);
        return machine.explain(machine.replay(completed(facts)), asOf);
    }

    /** A draft beside these rules, to be tried on the facts of tickets as things stood at a moment. */
    Function<Collection<ServiceFact>, List<Trial.Pair>> trialOf(SlaRule draft, Instant asOf) {
        var trial = new Trial(book, draft, calendars, BusinessClock.ZONE, ticketProfiles);
        return facts -> trial.of(completed(facts), asOf);
    }

    private ClockMachine machine(Collection<String> profiles) {
        return new ClockMachine(book, calendars, BusinessClock.ZONE, profiles);
    }

    /** A subject without a service line counts for that of its kind. */
    private List<ServiceFact> completed(Collection<ServiceFact> facts) {
        if (facts.stream().anyMatch(fact -> fact.attributes().containsKey(ServiceFact.SERVICE_LINE))) {
            return List.copyOf(facts);
        }
        List<ServiceFact> all = new ArrayList<>();
        for (ServiceFact fact : facts) {
            KindDefaults defaults = kinds.get(fact.attributes().getOrDefault(ServiceFact.KIND, ""));
            all.add(defaults == null ? fact : withLine(fact, defaults.serviceLine()));
        }
        return all;
    }

    private static ServiceFact withLine(ServiceFact fact, String line) {
        Map<String, String> attributes = new HashMap<>(fact.attributes());
        attributes.put(ServiceFact.SERVICE_LINE, line);
        return new ServiceFact(fact.event(), fact.occurredAt(), fact.recordedAt(), attributes);
    }
}
