package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
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

    private List<ExampleRow> rows = List.of();

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.POLICY_READ)) {
            rows = examples.ofTicket(sheet.ticket().number());
        }
    }

    /** In the order in which they were kept. */
    public List<ExampleRow> getRows() {
        return rows;
    }
}
