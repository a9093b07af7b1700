package org.yiyun.web.visit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.visit.VisitQueries;
import org.yiyun.visit.VisitView;
import org.yiyun.web.ticket.TicketPart;

/** The visits that a ticket has had, for its page. */
@Named
@RequestScoped
public class TicketVisits implements TicketPart {
    @EJB
    private VisitQueries visits;

    private List<VisitView> journeys = List.of();

    /** Nobody was ever sent for a ticket without an engineer. */
    @Override
    public void read(TicketSheet sheet) {
        journeys = sheet.ticket().engineer() == null ? List.of() : visits.journeys(sheet.history());
    }

    /** The first one first. */
    public List<VisitView> getJourneys() {
        return journeys;
    }
}
