package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.ExampleRow;
import org.yiyun.benefit.ExampleService;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The examples that a consultation keeps, for its page. */
@Named
@RequestScoped
public class TicketExampleList implements TicketPart {
    @EJB
    private ExampleService examples;

    private final Map<String, List<ExampleRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    public List<ExampleRow> of(String ticket) {
        return Callers.current().may(Permission.POLICY_READ) ? known.computeIfAbsent(ticket, examples::ofTicket) : List.of();
    }
}
