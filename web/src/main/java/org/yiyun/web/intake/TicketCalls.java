package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.IntakeKind;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The calls about a ticket, for its page. */
@Named
@RequestScoped
public class TicketCalls implements TicketPart {
    @EJB
    private CallQueries calls;
    @Inject
    private TicketIntake intake;

    private final Map<String, List<CallRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** The newest first; none for who may not see calls. */
    public List<CallRow> of(String ticket) {
        return known.computeIfAbsent(ticket, number -> intake.rows(IntakeKind.CALL, number, calls::of));
    }
}
