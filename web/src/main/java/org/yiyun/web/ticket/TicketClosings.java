package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.yiyun.ticket.ClosingView;
import org.yiyun.ticket.TicketClosing;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.ticket.TicketStatus;

/** Whether and when a ticket closes by itself, for its page. */
@Named
@RequestScoped
public class TicketClosings implements TicketPart {
    @EJB
    private TicketClosing closing;

    private final Map<String, ClosingView> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        if (sheet.ticket().status() == TicketStatus.FED_BACK) {
            of(sheet.ticket().number());
        }
    }

    public ClosingView of(String ticket) {
        return known.computeIfAbsent(ticket, closing::of);
    }
}
