package org.yiyun.reporting.periodic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.periodic.internal.PeriodicDesk;
import org.yiyun.reporting.periodic.internal.PeriodicReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes periodic reports through their life. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class PeriodicService {
    /** Name of the job that makes a version. */
    public static final String JOB = "periodic-report";

    private final PeriodicDesk desk;
    private final PeriodicReading reading;
    private final Leases leases;

    @Inject
    public PeriodicService(PeriodicDesk desk, PeriodicReading reading, Leases leases) {
        this.desk = desk;
        this.reading = reading;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PeriodicService() {
        this(null, null, null);
    }

    /**
     * Has a report made, or a further version of it.
     *
     * @return id of the job
     * @throws BusinessException INVALID for a period that is not over, PERIODIC_STATE once it is submitted, JOB_ALREADY_RUNNING while it
     *     is being made
     */
    @Requires(Permission.REPORT_RUN)
    public UUID order(OrderPeriodic order) {
        return desk.order(order, Callers.current());
    }

    /**
     * Lets the latest version pass, or returns it.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, PERIODIC_STATE unless it waits for review, SAME_PERSON for who had it made
     */
    @Requires(Permission.REPORT_REVIEW)
    public PeriodicView review(long id, ReviewPeriodic word, @Nullable Integer expectedVersion) {
        desk.review(id, word, expectedVersion, Callers.current());
        return reading.get(id, Callers.current());
    }

    /**
     * Says that it was handed to the bureau.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, PERIODIC_STATE unless it was reviewed, SAME_PERSON for who reviewed it
     */
    @Requires(Permission.REPORT_RUN)
    public PeriodicView submit(long id, SubmitPeriodic word, @Nullable Integer expectedVersion) {
        desk.submit(id, word, expectedVersion, Callers.current());
        return reading.get(id, Callers.current());
    }

    /**
     * Changes the rhythm of a kind; reports that are there stay as they are. Reports of periods that are over come to be at once.
     *
     * @throws BusinessException STALE_DATA, INVALID also for a first period more than a year ago
     */
    @Requires(Permission.REPORT_REVIEW)
    public PeriodicKindView edit(PeriodicKind kind, EditPeriodicKind edit, @Nullable Integer expectedVersion) {
        return desk.edit(kind, edit, expectedVersion, Callers.current());
    }

    /** Makes reports come to be whose periods are over. Nothing if the role is another node's by now. */
    @Requires(Permission.REPORT_RUN)
    public void begin(Lease lease, PeriodicKind kind) {
        if (leases.isHeld(lease)) {
            desk.begin(kind, Callers.current());
        }
    }

    /** Reminds of what is late. Nothing if the role is another node's by now. */
    @Requires(Permission.REPORT_RUN)
    public void remind(Lease lease) {
        if (leases.isHeld(lease)) {
            desk.remind();
        }
    }
}
