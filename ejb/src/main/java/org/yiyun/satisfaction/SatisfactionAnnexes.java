package org.yiyun.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.ticket.TicketAnnex;

/** What satisfaction keeps about tickets, for their pages. */
@ApplicationScoped
public class SatisfactionAnnexes {
    /** Ratings that were asked for or given. */
    @Produces
    public static final TicketAnnex RATINGS = new TicketAnnex("RATING", "satisfaction_rating where ticket = :ticket");
}
