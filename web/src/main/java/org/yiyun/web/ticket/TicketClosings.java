package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.yiyun.ticket.ClosingView;
import org.yiyun.ticket.TicketClosing;

/** Whether and when a ticket closes by itself, for its page. */
@Named
@RequestScoped
public class TicketClosings {
    @EJB
    private TicketClosing closing;

    private final Map<String, ClosingView> known = new HashMap<>();

    public ClosingView of(String ticket) {
        return known.computeIfAbsent(ticket, closing::of);
    }
}
