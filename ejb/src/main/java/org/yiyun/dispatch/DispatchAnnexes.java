package org.yiyun.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.ticket.TicketAnnex;

/** What dispatch keeps about tickets, for their pages. */
@ApplicationScoped
public class DispatchAnnexes {
    /** Why somebody got it. */
    @Produces
    public static final TicketAnnex DECISIONS = new TicketAnnex("DISPATCH", "dispatch_decision where ticket = :ticket");
}
