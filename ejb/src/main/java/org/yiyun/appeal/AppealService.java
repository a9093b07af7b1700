package org.yiyun.appeal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.internal.AppealDesk;
import org.yiyun.appeal.internal.AppealReading;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Serves findings on people, and takes their appeals through their life (REQ-CMPL-06). */
@Stateless
public class AppealService {
    /** Limits that are told of in one transaction, at most. */
    public static final int BATCH = 50;

    private final AppealDesk desk;
    private final AppealReading reading;
    private final Leases leases;

    @Inject
    public AppealService(AppealDesk desk, AppealReading reading, Leases leases) {
        this.desk = desk;
        this.reading = reading;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public AppealService() {
        this(null, null, null);
    }

    /**
     * Serves a finding on the person that it is about, who is told and may appeal from now on.
     *
     * @throws BusinessException NOT_FOUND for a complaint that the caller may not see; FORBIDDEN for one that the caller neither handles
     *     nor leads; ALREADY_EXISTS for one of which a finding was served; INVALID for one that is not replied to, names no member of
     *     staff with an account or is none, for a person who is not on the staff or is the caller, for personal numbers in the text,
     *     and if there would be nobody to decide on an appeal
     */
    @Requires(Permission.APPEAL_SERVE)
    public AppealView serve(ServeFinding request) {
        return reading.view(desk.serve(request, Callers.current()), Callers.current());
    }

    /**
     * Does what the command says. It needs no permission to appeal against what is about oneself.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND for what the caller may not see, APPEAL_PART if this is not for the caller to do, STALE_DATA,
     *     APPEAL_STATE if it is not the turn of this step, INVALID after the limit, and for points without a change
     */
    @Requires
    public AppealView apply(String number, AppealCommand command, @Nullable Integer expectedVersion) {
        return reading.view(desk.apply(number, command, expectedVersion, Callers.current()), Callers.current());
    }

    /** Tells those who decide of limits that went by. Returns of how many; 0 also if the role is another node's by now. */
    @Requires(Permission.APPEAL_DECIDE)
    public int tellOverdue(Lease lease) {
        return leases.isHeld(lease) ? desk.tellOverdue(BATCH, Callers.current()) : 0;
    }
}
