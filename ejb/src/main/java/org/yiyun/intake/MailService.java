package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.internal.MailDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What a person does with a mail that waits. */
@Stateless
public class MailService {
    private final MailDesk desk;

    @Inject
    public MailService(MailDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MailService() {
        this(null);
    }

    /**
     * Opens a ticket of it, with its files; the sender is told, unless a machine has sent it.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @return number of the ticket
     * @throws BusinessException CONFLICT if it is settled, STALE_DATA, INVALID for a kind that does not come by mail, a missing
     *     description or an institution that is unknown
     */
    @Requires(Permission.INTAKE_HANDLE)
    public String take(long id, TakeMail request, @Nullable Integer expectedVersion) {
        return desk.take(id, request, expectedVersion);
    }

    /**
     * Adds it, with its files, to a ticket that the caller may see.
     *
     * @throws BusinessException NOT_FOUND without the ticket, CONFLICT if it is settled, INVALID if there is no text in it
     */
    @Requires(Permission.INTAKE_HANDLE)
    public void add(long id, String ticket, @Nullable Integer expectedVersion) {
        desk.add(id, ticket, expectedVersion);
    }

    /** Keeps it, marked as not to be used. */
    @Requires(Permission.INTAKE_HANDLE)
    public void discard(long id, String reason, @Nullable Integer expectedVersion) {
        desk.discard(id, reason, expectedVersion);
    }
}
