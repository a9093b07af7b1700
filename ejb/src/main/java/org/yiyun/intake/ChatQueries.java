package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.intake.internal.ChatReading;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of chats: those of tickets that the reader may see, their words only by who may see personal data. */
@Stateless
public class ChatQueries {
    private final ChatReading reading;

    @Inject
    public ChatQueries(ChatReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChatQueries() {
        this(null);
    }

    /** Kept with the ticket, oldest first; none of one that the caller may not see. */
    @Requires(Permission.INTAKE_READ)
    public List<ChatRow> of(String ticket) {
        return reading.of(ticket);
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.INTAKE_READ)
    public ChatView get(long id) {
        return reading.get(id);
    }
}
