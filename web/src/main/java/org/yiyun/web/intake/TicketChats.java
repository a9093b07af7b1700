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

/** The chats that are kept with a ticket, for its page. */
@Named
@RequestScoped
public class TicketChats {
    @EJB
    private ChatQueries chats;

    private final Map<String, List<ChatRow>> known = new HashMap<>();

    /** The oldest first; none for who may not see them. */
    public List<ChatRow> of(String ticket) {
        return Callers.current().may(Permission.INTAKE_READ) ? known.computeIfAbsent(ticket, chats::of) : List.of();
    }
}
