package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.intake.internal.CallDesk;
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

    /** What the event makes of the call; the agent is told of a call that rings, once. Returns the call as it is now. */
    @Requires(Permission.INTAKE_CALL)
    public CallRow report(CallEvent event) {
        return desk.report(event);
    }
}
