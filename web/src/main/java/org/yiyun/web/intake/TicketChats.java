package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.intake.ChatQueries;
import org.yiyun.intake.ChatRow;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The chats that are kept with a ticket, for its page. */
@Named
@RequestScoped
public class TicketChats implements TicketPart {
    @EJB
    private ChatQueries chats;

    private final Map<String, List<ChatRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** The oldest first; none for who may not see them. */
    public List<ChatRow> of(String ticket) {
        return Callers.current().may(Permission.INTAKE_READ) ? known.computeIfAbsent(ticket, chats::of) : List.of();
    }
}
