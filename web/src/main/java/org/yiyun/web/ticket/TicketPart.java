package org.yiyun.web.ticket;

import org.yiyun.ticket.TicketSheet;

/** Something else that the page of a ticket shows beside it. It is read together with the ticket, in one transaction. */
public interface TicketPart {
    /** Reads what the page will ask for, if the reader may see it. */
    void read(TicketSheet sheet);
}
