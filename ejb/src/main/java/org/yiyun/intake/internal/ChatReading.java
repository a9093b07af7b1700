package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.intake.ChatRow;
import org.yiyun.intake.ChatView;
import org.yiyun.intake.engine.ChatReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.ticket.TicketQueries;

/** Reads chats for whoever may see their tickets. */
@ApplicationScoped
public class ChatReading {
    private final Chats chats;
    private final TicketQueries tickets;
    private final PersonalData personalData;

    @Inject
    public ChatReading(Chats chats, TicketQueries tickets, PersonalData personalData) {
        this.chats = chats;
        this.tickets = tickets;
        this.personalData = personalData;
    }

    /** For the proxy. */
    protected ChatReading() {
        this(null, null, null);
    }

    public List<ChatRow> of(String ticket) {
        return isSeen(ticket) ? chats.of(ticket).stream().map(ChatTranscript::row).filter(ChatReading::isSeen).toList() : List.of();
    }

    public ChatView get(long id) {
        var chat = chats.get(id);
        if (!isSeen(chat.ticket()) || !isSeen(chat.row())) {
            throw BusinessException.notFound("chat", id);
        }
        var shown = personalData.isShownTo(Callers.current());
        if (shown) {
            personalData.sight("chat", List.of(String.valueOf(id)), "person", "text");
            return new ChatView(chat.row(), chat.person(), ChatReader.read(chat.content(), chat.copiedOn()), chat.content(), false);
        }
        return new ChatView(chat.row(), Masked.name(chat.person()), List.of(), "", true);
    }

    /** As the comment that it became. */
    private static boolean isSeen(ChatRow chat) {
        return !chat.internal() || Callers.current().may(Permission.TICKET_INTERNAL);
    }

    private boolean isSeen(String ticket) {
        return Callers.current().may(Permission.TICKET_READ) && tickets.has(ticket);
    }
}
