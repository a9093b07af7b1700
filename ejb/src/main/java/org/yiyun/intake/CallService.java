package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.intake.internal.CallDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Hears of calls. */
@Stateless
public class CallService {
    private final CallDesk desk;

    @Inject
    public CallService(CallDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CallService() {
        this(null);
    }

    /**
     * The call was about that ticket; saying so twice is saying it once.
     *
     * @throws BusinessException NOT_FOUND without the call or a ticket that the caller may see, INVALID for one of kind COMPLAINT
     */
    @Requires(Permission.INTAKE_HANDLE)
    public void link(long id, String ticket) {
        desk.link(id, ticket);
    }

    /** It was not. @throws BusinessException NOT_FOUND if they are not linked */
    @Requires(Permission.INTAKE_HANDLE)
    public void unlink(long id, String ticket) {
        desk.unlink(id, ticket);
    }

    /** What the event makes of the call; the agent is told of a call that rings, once. Returns the call as it is now. */
    @Requires(Permission.INTAKE_CALL)
    public CallRow report(CallEvent event) {
        return desk.report(event);
    }
}
