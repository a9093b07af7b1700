package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.IntakeAnnexes;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The calls about a ticket, for its page. */
@Named
@RequestScoped
public class TicketCalls implements TicketPart {
    @EJB
    private CallQueries calls;

    private List<CallRow> rows = List.of();

    @Override
    public TicketAnnex annex() {
        return IntakeAnnexes.CALLS;
    }

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.INTAKE_READ)) {
            rows = calls.of(sheet.ticket().number());
        }
    }

    /** The newest first; none for who may not see calls. */
    public List<CallRow> getRows() {
        return rows;
    }
}
