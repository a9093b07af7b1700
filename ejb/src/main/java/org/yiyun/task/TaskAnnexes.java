package org.yiyun.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.ticket.TicketAnnex;

/** What tasks keep about tickets, for their pages. */
@ApplicationScoped
public class TaskAnnexes {
    /** Tasks that belong to it. */
    @Produces
    public static final TicketAnnex TASKS = new TicketAnnex("TASK", "task where related_kind = 'TICKET' and related_number = :ticket");
}
