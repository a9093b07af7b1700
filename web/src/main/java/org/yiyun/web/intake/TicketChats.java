package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.intake.ChatQueries;
import org.yiyun.intake.ChatRow;
import org.yiyun.intake.IntakeAnnexes;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The chats that are kept with a ticket, for its page. */
@Named
@RequestScoped
public class TicketChats implements TicketPart {
    @EJB
    private ChatQueries chats;

    private List<ChatRow> rows = List.of();

    @Override
    public TicketAnnex annex() {
        return IntakeAnnexes.CHATS;
    }

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.INTAKE_READ)) {
            rows = chats.of(sheet.ticket().number());
        }
    }

    /** The oldest first; none for who may not see them. */
    public List<ChatRow> getRows() {
        return rows;
    }
}
