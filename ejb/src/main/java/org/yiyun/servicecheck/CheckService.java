package org.yiyun.servicecheck;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.servicecheck.internal.CheckDesk;
import org.yiyun.servicecheck.internal.CheckReading;
import org.yiyun.servicecheck.internal.CheckSchedule;

/** Takes the checks of the supervision group through their life (REQ-CMPL-08). */
@Stateless
public class CheckService {
    private final CheckDesk desk;
    private final CheckReading reading;
    private final CheckSchedule schedule;
    private final Leases leases;

    @Inject
    public CheckService(CheckDesk desk, CheckReading reading, CheckSchedule schedule, Leases leases) {
        this.desk = desk;
        this.reading = reading;
        this.schedule = schedule;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CheckService() {
        this(null, null, null, null);
    }

    private CheckView view(String number) {
        Caller caller = Callers.current();
        return reading.get(number, caller);
    }

    /**
     * Draws the tickets to be looked at, of those that were closed in the period: no complaints, and none of the checker's own.
     *
     * @throws BusinessException NOT_FOUND, CHECK_STATE unless it is to be drawn, FORBIDDEN for whoever is not its checker, INVALID if
     *     there is nothing to draw from
     */
    @Requires(Permission.SERVICE_CHECK_WORK)
    public CheckView draw(String number, DrawSample request) {
        desk.draw(number, request, Callers.current());
        return view(number);
    }

    /**
     * Lets another checker go on with a check, as when its checker leaves (REQ-PER-04).
     *
     * @throws BusinessException NOT_FOUND, CHECK_STATE once it is reported, INVALID for the same checker, one who may not work on checks, and
     *     one who has a ticket of the sample
     */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public CheckView give(String number, GiveCheck request) {
        desk.give(number, request, Callers.current());
        return view(number);
    }

    /**
     * Says what the checker thinks of a ticket; may be said anew until the report.
     *
     * @throws BusinessException NOT_FOUND, CHECK_STATE, FORBIDDEN as for {@link #draw}, INVALID for a failure without a remark
     */
    @Requires(Permission.SERVICE_CHECK_WORK)
    public CheckView judge(String number, int place, JudgeTicket request) {
        desk.judge(number, place, request, Callers.current());
        return view(number);
    }

    /**
     * Records a finding and gives its correction to somebody as a task, which the checker confirms in the end.
     *
     * @throws BusinessException NOT_FOUND, CHECK_STATE, FORBIDDEN as for {@link #draw}, INVALID for a ticket that is not in the sample
     *     and for what a task may not be
     */
    @Requires(Permission.SERVICE_CHECK_WORK)
    public CheckView find(String number, RecordFinding request) {
        desk.find(number, request, Callers.current());
        return view(number);
    }

    /**
     * Reports the check to the leaders of the group.
     *
     * @throws BusinessException NOT_FOUND, CHECK_STATE, FORBIDDEN as for {@link #draw}, INVALID while tickets are not judged, or one
     *     that failed has no finding
     */
    @Requires(Permission.SERVICE_CHECK_WORK)
    public CheckView report(String number, EndCheck request) {
        desk.report(number, request, Callers.current());
        return view(number);
    }

    /**
     * Closes the check.
     *
     * @throws BusinessException NOT_FOUND, CHECK_STATE unless it is reported, SAME_PERSON for its checker, INVALID while a correction is
     *     not confirmed
     */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public CheckView close(String number, EndCheck request) {
        desk.close(number, request, Callers.current());
        return view(number);
    }

    /** The plans to look at, for the role that makes checks come to be. */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public List<Long> plans() {
        return schedule.plans();
    }

    /** Makes the checks that are due come to be. Nothing if the role is another node's by now. */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public void begin(Lease lease, long plan) {
        if (leases.isHeld(lease)) {
            schedule.begin(plan);
        }
    }

    /** Reminds checkers. Nothing if the role is another node's by now. */
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public void remind(Lease lease) {
        if (leases.isHeld(lease)) {
            schedule.remind();
        }
    }
}
