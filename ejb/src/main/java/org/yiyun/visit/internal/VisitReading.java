package org.yiyun.visit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.security.Caller;
import org.yiyun.security.Masked;
import org.yiyun.security.PersonalData;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ExplainedClock;
import org.yiyun.sla.Milestone;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.visit.ServiceOrder;
import org.yiyun.visit.VisitView;
import org.yiyun.visit.engine.Visits;

/** Reads visits and puts service orders together; a ticket that the caller may not see has none. */
@ApplicationScoped
public class VisitReading {
    private final TicketQueries tickets;
    private final SatisfactionQueries ratings;
    private final VisitRecords records;
    private final PersonalData personalData;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public VisitReading(
            TicketQueries tickets, SatisfactionQueries ratings, VisitRecords records, PersonalData personalData, AuditService audit,
            BusinessClock clock) {
        this.tickets = tickets;
        this.ratings = ratings;
        this.records = records;
        this.personalData = personalData;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected VisitReading() {
        this(null, null, null, null, null, null);
    }

    /** Without what was written of them. */
    public List<VisitView> journeys(String ticket) {
        return journeys(tickets.history(ticket));
    }

    public List<VisitView> journeys(List<TicketEventView> history) {
        return Visits.of(history);
    }

    /** @throws BusinessException NOT_FOUND for a ticket that the caller may not see */
    public List<VisitView> visits(String ticket, Caller caller) {
        return visits(ticket, tickets.history(ticket), caller);
    }

    private List<VisitView> visits(String ticket, List<TicketEventView> history, Caller caller) {
        var visits = Visits.of(history);
        Map<Integer, VisitRecord> written = visits.isEmpty()
                ? Map.of()
                : records.of(ticket).stream().collect(Collectors.toMap(VisitRecord::visit, Function.identity()));
        if (personalData.isShownTo(caller) && written.values().stream().anyMatch(VisitRecord::isConfirmed)) {
            personalData.sight("ticket", List.of(ticket), "visit.confirmedBy");
        }
        return visits.stream().map(visit -> reported(visit, written.get(visit.visit()), caller)).toList();
    }

    private VisitView reported(VisitView visit, @Nullable VisitRecord record, Caller caller) {
        if (record == null) {
            return visit;
        }
        var name = personalData.isShownTo(caller) ? record.confirmedBy() : Masked.name(record.confirmedBy());
        return visit.reported(record.view(name), record.version() + 1);
    }

    /**
     * Audited, since it is made to be handed out.
     *
     * @param number of the visit, the latest if null
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see, and for a visit that it has not had
     */
    public ServiceOrder order(String ticket, @Nullable Integer number, Caller caller) {
        var view = tickets.get(ticket);
        var history = tickets.history(ticket);
        var visits = visits(ticket, history, caller);
        var wanted = number == null ? visits.size() : number;
        var visit = visits.stream().filter(one -> one.visit() == wanted).findFirst()
                .orElseThrow(() -> BusinessException.notFound("visit", ticket + "-" + wanted));
        audit.record("visit.order", "ticket", ticket, Map.of("visit", wanted));
        return new ServiceOrder(
                ticket + "-" + wanted, view, visit.forUser(), visits.size(), limits(ticket, visit), rating(ticket),
                history.stream().filter(event -> !event.internal()).toList(), caller.name(), clock.now());
    }

    private List<ServiceOrder.Limit> limits(String ticket, VisitView visit) {
        return tickets.clocks(ticket).stream()
                .map(ExplainedClock::clock)
                .filter(one -> one.milestone() != Milestone.ARRIVAL || isOf(visit, one))
                .sorted(Comparator.comparing((Clock one) -> !one.assessed())
                        .thenComparing(Clock::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(one -> new ServiceOrder.Limit(
                        one.profile(), one.milestone().name(), one.amount(), one.unit().name(), one.startedAt(), one.dueAt(),
                        one.stoppedAt(), one.state().name(), one.assessed(), one.source()))
                .toList();
    }

    /** The clock of an arrival goes on if somebody else is sent before it. */
    private static boolean isOf(VisitView visit, Clock arrival) {
        return arrival.startedAt().equals(visit.sentAt())
                || (visit.arrivedAt() != null && visit.arrivedAt().equals(arrival.stoppedAt()));
    }

    private ServiceOrder.@Nullable Rating rating(String ticket) {
        return ratings.ofTicket(ticket)
                .map(rating -> new ServiceOrder.Rating(
                        rating.stars(), rating.comment(), rating.method() == null ? null : rating.method().name()))
                .orElse(null);
    }
}
