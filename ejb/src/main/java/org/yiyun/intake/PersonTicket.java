package org.yiyun.intake;

import java.util.Set;
import org.yiyun.ticket.TicketRow;

/** Another ticket of who seems to be the same person. @param signs by what, at least one */
public record PersonTicket(TicketRow ticket, Set<PersonSign> signs) {
    public PersonTicket {
        signs = Set.copyOf(signs);
    }
}
