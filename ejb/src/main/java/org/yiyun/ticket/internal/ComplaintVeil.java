package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.ticket.ComplaintTickets;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;

/**
 * Keeps tickets of kind COMPLAINT from whoever may not see complaints (REQ-CMPL-01). Seen by those with the permission unless the
 * complaint is about them, by the institution that sent it, and by its number, not in lists, by whoever opened it.
 */
@ApplicationScoped
public class ComplaintVeil {
    private final Iterable<ComplaintTickets> complaints;

    @Inject
    public ComplaintVeil(@Any Instance<ComplaintTickets> complaints) {
        this((Iterable<ComplaintTickets>) complaints);
    }

    /** Outside a container. */
    ComplaintVeil(Iterable<ComplaintTickets> complaints) {
        this.complaints = complaints;
    }

    /** For the proxy. */
    protected ComplaintVeil() {
        this(List.of());
    }

    /** Which tickets lists show to the caller. */
    public TicketSight sight(Caller caller) {
        boolean all = seesAll(caller);
        boolean some = all || caller.may(Permission.COMPLAINT_READ);
        return new TicketSight(caller.scope(), some, all || !some ? List.of() : about(caller));
    }

    boolean covers(Ticket ticket, Caller caller) {
        if (!caller.scope().covers(ticket.institution(), ticket.region())) {
            return false;
        }
        if (ticket.kind() != TicketKind.COMPLAINT || seesAll(caller)) {
            return true;
        }
        boolean seen = caller.may(Permission.COMPLAINT_READ) || caller.name().equals(ticket.createdBy());
        return seen && !about(caller).contains(ticket.number());
    }

    /** Whatever its scope covers: a program of an institution gets what the institution sent. */
    private static boolean seesAll(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM || caller.scope().institution() != null;
    }

    /** Hands it to those who keep complaints. */
    void opened(Ticket ticket, OpenTicket request) {
        if (ticket.kind() == TicketKind.COMPLAINT) {
            complaints.forEach(desk -> desk.opened(ticket.number(), request));
        }
    }

    private List<String> about(Caller caller) {
        List<String> numbers = new ArrayList<>();
        complaints.forEach(desk -> numbers.addAll(desk.about(caller)));
        return numbers;
    }
}
