package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.AuditService.Deed;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.outbox.Outbox.Fact;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.sla.CurrentRules;
import org.yiyun.sla.SlaService;
import org.yiyun.ticket.OpenTicket;

/**
 * Opens tickets, one or many in a transaction, by the same steps: find the place of each request, find what is known
 * under its key, make the rest, store, tell and audit them together. A statement then carries the rows of all tickets,
 * which is what makes many at once cheap.
 */
@ApplicationScoped
public class TicketOpenings {
    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final TicketOrigins origins;
    private final SlaService sla;
    private final Outbox outbox;
    private final AuditService audit;
    private final ComplaintVeil veil;
    private final BusinessClock clock;

    @Inject
    public TicketOpenings(
            Tickets tickets, TicketNumbers numbers, TicketOrigins origins, SlaService sla, Outbox outbox, AuditService audit,
            ComplaintVeil veil, BusinessClock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.origins = origins;
        this.sla = sla;
        this.outbox = outbox;
        this.audit = audit;
        this.veil = veil;
        this.clock = clock;
    }

    protected TicketOpenings() {
        this(null, null, null, null, null, null, null, null);
    }

    /** What became of a request: a ticket, or the reason why there is none. */
    record Opening(@Nullable Ticket ticket, @Nullable BusinessException refused) {
        Ticket orRefuse() {
            if (refused != null) {
                throw refused;
            }
            return ticket;
        }
    }

    /** A request with its place in the registers, or the reason why it has none. */
    private record Placed(OpenTicket request, @Nullable Origin origin, @Nullable BusinessException refused) {
        @Nullable TicketKey key() {
            return origin == null || request.externalKey() == null ? null : new TicketKey(origin.source(), request.externalKey());
        }
    }

    /** A ticket with all that is stored with it: known before the first insert, so that opening costs no update. */
    private record Fresh(Ticket ticket, OpenTicket request, TicketEvent received, List<TicketClock> clocks) {}

    /**
     * One answer for each request, in their order. A refused request leaves nothing behind and is nobody else's trouble;
     * any other fault ends the transaction for all.
     */
    List<Opening> open(List<OpenTicket> requests, Caller caller) {
        var rules = sla.current();
        var finder = origins.finder(caller, rules);
        var placed = requests.stream().map(request -> place(request, finder)).toList();
        var known = new HashMap<>(tickets.withKeys(
                placed.stream().map(Placed::key).filter(Objects::nonNull).collect(Collectors.toSet())));
        var fresh = new ArrayList<Fresh>();
        var openings = placed.stream().map(place -> opening(place, known, fresh, caller, rules)).toList();
        store(fresh);
        return openings;
    }

    private static Placed place(OpenTicket request, TicketOrigins.Finder finder) {
        try {
            return new Placed(request, finder.of(request), null);
        } catch (BusinessException refused) {
            return new Placed(request, null, refused);
        }
    }

    private Opening opening(
            Placed placed, Map<TicketKey, Ticket> known, List<Fresh> fresh, Caller caller, CurrentRules rules) {
        var key = placed.key();
        if (placed.refused() != null || known.containsKey(key)) {
            return new Opening(known.get(key), placed.refused());
        }
        var stamp = new Stamp(caller.name(), clock.now());
        var ticket = new Ticket(numbers.next(), placed.request(), placed.origin(), stamp);
        var received = ticket.received(stamp);
        fresh.add(new Fresh(ticket, placed.request(), received, TicketClocks.start(ticket, received, rules)));
        if (key != null) {
            known.put(key, ticket);
        }
        return new Opening(ticket, null);
    }

    private void store(List<Fresh> fresh) {
        fresh.forEach(one -> tickets.add(one.ticket(), one.received(), one.clocks()));
        tickets.flush();
        var stored = fresh.stream().map(Fresh::ticket).toList();
        outbox.putAll(stored.stream()
                .filter(TicketDesk::isTold)
                .map(ticket -> new Fact("TicketOpened", ticket.number(), TicketDesk.changed(ticket, null, false)))
                .toList());
        audit.recordAll(stored.stream()
                .map(ticket -> new Deed("ticket.open", "ticket", ticket.number(),
                        Map.of("kind", ticket.kind(), "channel", ticket.channel())))
                .toList());
        fresh.forEach(one -> veil.opened(one.ticket(), one.request()));
    }
}
