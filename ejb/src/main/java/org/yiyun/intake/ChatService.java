package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.intake.internal.ChatDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes chats in: each once, whole, as a ticket or as a comment of one (REQ-DESK-02). */
@Stateless
public class ChatService {
    private final ChatDesk desk;

    @Inject
    public ChatService(ChatDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChatService() {
        this(null);
    }

    /** Takes a chat apart; keeps nothing. */
    @Requires(Permission.INTAKE_HANDLE)
    public ChatDraft read(ReadChat chat) {
        return desk.read(chat.text());
    }

    /**
     * Opens a ticket of it, or finds the one that has it.
     *
     * @throws BusinessException INVALID for a channel that is no chat, a complaint, an unknown institution, or a chat that a ticket has
     *     which the caller may not see
     */
    @Requires(Permission.INTAKE_HANDLE)
    public ChatTaken open(TakeChat request) {
        return desk.open(request);
    }

    /**
     * Adds it to a ticket as a comment.
     *
     * @throws BusinessException NOT_FOUND without the ticket, INVALID for a channel that is no chat, a complaint, or a chat that another
     *     ticket has
     */
    @Requires(Permission.INTAKE_HANDLE)
    public ChatTaken add(AddChat request) {
        return desk.add(request);
    }
}
