package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.intake.IntakeAnnexes;
import org.yiyun.intake.MailFilter;
import org.yiyun.intake.MailQueries;
import org.yiyun.intake.MailRow;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The mails about a ticket, for its page. */
@Named
@RequestScoped
public class TicketMails implements TicketPart {
    private static final int MOST = 20;

    @EJB
    private MailQueries mails;

    private List<MailRow> rows = List.of();

    @Override
    public TicketAnnex annex() {
        return IntakeAnnexes.MAILS;
    }

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.INTAKE_READ)) {
            rows = mails.rows(MailFilter.of(sheet.ticket().number()), 0, MOST);
        }
    }

    /** The newest first; none for who may not see mails. */
    public List<MailRow> getRows() {
        return rows;
    }
}
