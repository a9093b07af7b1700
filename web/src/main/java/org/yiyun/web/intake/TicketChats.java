package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.intake.ChatQueries;
import org.yiyun.intake.ChatRow;
import org.yiyun.intake.IntakeKind;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The chats that are kept with a ticket, for its page. */
@Named
@RequestScoped
public class TicketChats implements TicketPart {
    @EJB
    private ChatQueries chats;
    @Inject
    private TicketIntake intake;

    private final Map<String, List<ChatRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** The oldest first; none for who may not see them. */
    public List<ChatRow> of(String ticket) {
        return known.computeIfAbsent(ticket, number -> intake.rows(IntakeKind.CHAT, number, chats::of));
    }
}
