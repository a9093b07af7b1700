package org.yiyun.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.ticket.TicketAnnex;

/** What problems keep about tickets, for their pages. */
@ApplicationScoped
public class ProblemAnnexes {
    /** Problems and known errors behind it. */
    @Produces
    public static final TicketAnnex PROBLEMS = new TicketAnnex("PROBLEM", "problem_ticket where ticket = :ticket");
}
