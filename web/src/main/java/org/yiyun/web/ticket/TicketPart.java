package org.yiyun.web.ticket;

import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;

/** Something else that the page of a ticket shows beside it. It is read together with the ticket, in one transaction. */
public interface TicketPart {
    /** What it shows, which is read only if there is any; null for what looks by itself. */
    default @Nullable TicketAnnex annex() {
        return null;
    }

    /** Reads what the page will ask for, if the reader may see it. */
    void read(TicketSheet sheet);
}
