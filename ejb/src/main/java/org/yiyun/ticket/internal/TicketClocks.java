package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yiyun.platform.BusinessClock;
import org.yiyun.sla.Clock;
import org.yiyun.sla.CurrentRules;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.ServiceFact;
import org.yiyun.sla.SlaService;
import org.yiyun.ticket.TicketClockView;

/** Keeps the stored clocks of a ticket equal to what the service-level engine derives from its events. */
@ApplicationScoped
public class TicketClocks {
    private final EntityManager em;
    private final SlaService sla;
    private final BusinessClock clock;

    @Inject
    public TicketClocks(EntityManager em, SlaService sla, BusinessClock clock) {
        this.em = em;
        this.sla = sla;
        this.clock = clock;
    }

    protected TicketClocks() {
        this(null, null, null);
    }

    /** The clocks of a ticket that is about to be stored; there are none to compare with. */
    static List<TicketClock> start(Ticket ticket, TicketEvent received, CurrentRules rules) {
        var clocks = rules.clocksFor(facts(ticket, List.of(received)), received.recordedAt()).stream()
                .map(derived -> new TicketClock(ticket, derived))
                .toList();
        due(ticket, clocks);
        return clocks;
    }

    /** Brings the stored clocks to what the history says now. */
    void follow(Ticket ticket, List<TicketEvent> history) {
        var stored = of(ticket);
        var current = derive(ticket, history).stream().map(clock -> brought(ticket, stored, clock)).toList();
        stored.stream().filter(known -> !current.contains(known)).forEach(em::remove);
        due(ticket, current);
    }

    private TicketClock brought(Ticket ticket, List<TicketClock> stored, Clock clock) {
        for (var known : stored) {
            if (known.is(clock)) {
                known.follow(clock);
                return known;
            }
        }
        var begun = new TicketClock(ticket, clock);
        em.persist(begun);
        return begun;
    }

    /** What the engine makes of the history, as of the last fact in it. */
    List<Clock> derive(Ticket ticket, List<TicketEvent> history) {
        var facts = facts(ticket, history);
        return sla.clocksFor(facts, lastRecorded(facts));
    }

    /** Whether the stored rows say what the engine derives. */
    boolean isConsistent(Ticket ticket, List<TicketEvent> history) {
        var stored = of(ticket);
        var derived = derive(ticket, history);
        return stored.size() == derived.size()
                && derived.stream().allMatch(clock -> stored.stream().anyMatch(known -> known.says(clock)));
    }

    List<ExplainedClock> explain(Ticket ticket, List<TicketEvent> history) {
        return sla.explain(facts(ticket, history), clock.now());
    }

    List<TicketClock> of(Ticket ticket) {
        return em.createQuery(
                        "select c from TicketClock c where c.ticket = :ticket order by c.profile, c.milestone, c.round",
                        TicketClock.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    List<TicketClockView> views(Ticket ticket) {
        var now = clock.now();
        return of(ticket).stream().map(c -> c.view(now)).toList();
    }

    private static void due(Ticket ticket, Collection<TicketClock> clocks) {
        ticket.nextDueAt(clocks.stream()
                .filter(TicketClock::isOpen)
                .map(TicketClock::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    private static Instant lastRecorded(List<ServiceFact> facts) {
        return facts.stream().map(ServiceFact::recordedAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What the history says to the clocks; what was undone says nothing. */
    static List<ServiceFact> facts(Ticket ticket, List<TicketEvent> history) {
        return TicketHistory.holding(history).stream()
                .filter(event -> event.fact().isPresent())
                .map(event -> new ServiceFact(
                        event.fact().get(), event.at(), event.recordedAt(), attributes(ticket, event)))
                .toList();
    }

    private static Map<String, String> attributes(Ticket ticket, TicketEvent event) {
        Map<String, String> attributes = new HashMap<>(event.details());
        if (event.sequence() == 1) {
            attributes.put(ServiceFact.KIND, ticket.kind().name());
            if (ticket.serviceLine() != null) {
                attributes.put(ServiceFact.SERVICE_LINE, ticket.serviceLine());
            }
        }
        return attributes;
    }
}
