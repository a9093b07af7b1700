package org.yiyun.web.visit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.ticket.HandlingView;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketView;
import org.yiyun.visit.VisitQueries;
import org.yiyun.visit.VisitView;

/** The visits and modes of work of a ticket, for its page. */
@Named
@RequestScoped
public class TicketVisits {
    @EJB
    private VisitQueries visits;
    @EJB
    private TicketQueries tickets;

    private final Map<String, List<VisitView>> known = new HashMap<>();
    private final Map<String, List<HandlingView>> modes = new HashMap<>();

    /** Nobody was ever sent for a ticket without an engineer. */
    public List<VisitView> of(TicketView ticket) {
        return ticket.engineer() == null ? List.of() : known.computeIfAbsent(ticket.number(), visits::journeys);
    }

    public List<HandlingView> modes(TicketView ticket) {
        return modes.computeIfAbsent(ticket.number(), tickets::handlings);
    }
}
