package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.intake.IntakeKind;
import org.yiyun.intake.MailFilter;
import org.yiyun.intake.MailQueries;
import org.yiyun.intake.MailRow;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The mails about a ticket, for its page. */
@Named
@RequestScoped
public class TicketMails implements TicketPart {
    private static final int MOST = 20;

    @EJB
    private MailQueries mails;
    @Inject
    private TicketIntake intake;

    private final Map<String, List<MailRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** The newest first; none for who may not see mails. */
    public List<MailRow> of(String ticket) {
        return known.computeIfAbsent(ticket, number -> intake.rows(IntakeKind.MAIL, number, this::read));
    }

    private List<MailRow> read(String ticket) {
        return mails.rows(MailFilter.of(ticket), 0, MOST);
    }
}
