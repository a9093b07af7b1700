package org.yiyun.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.internal.ChangeDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes changes through their life. */
@Stateless
public class ChangeService {
    private final ChangeDesk desk;

    @Inject
    public ChangeService(ChangeDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChangeService() {
        this(null);
    }

    /**
     * Does what the command says to the change of a ticket; PLAN begins it.
     *
     * @param command         already validated
     * @param expectedVersion the version that the caller saw, 0 for none yet, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see, or a change that has no plan, FORBIDDEN without the
     *     verb's own permission, INVALID for a ticket of another kind, a window that is none, is over, or has not begun, STALE_DATA if it
     *     has another version by now, CHANGE_STATE if its state does not allow it, SAME_PERSON for who would decide what is one's own
     */
    @Requires(Permission.TICKET_READ)
    public ChangeView apply(String ticket, ChangeCommand command, @Nullable Integer expectedVersion) {
        return desk.apply(ticket, command, expectedVersion, Callers.current());
    }
}
