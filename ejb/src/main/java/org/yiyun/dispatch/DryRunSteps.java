package org.yiyun.dispatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyun.dispatch.internal.DryRuns;
import org.yiyun.dispatch.internal.DryRunEnd;
import org.yiyun.dispatch.internal.Replay;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketWorkload;

/**
 * The work of a dry run's job: some tickets in one transaction, together with how far it got and the check that the job is still
 * ours. Done again after a failure it goes on behind the last ticket that is counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires({Permission.DISPATCH_EDIT, Permission.DISPATCH_PUBLISH})
public class DryRunSteps {
    private static final int TICKETS = 100;

    private DryRuns dryRuns;
    private Replay replay;
    private DryRunEnd end;
    private TicketWorkload workload;
    private JobProgress progress;

    public DryRunSteps() {}

    @Inject
    public DryRunSteps(DryRuns dryRuns, Replay replay, DryRunEnd end, TicketWorkload workload, JobProgress progress) {
        this.dryRuns = dryRuns;
        this.replay = replay;
        this.end = end;
        this.workload = workload;
        this.progress = progress;
    }

    /** Says how much there is to do. */
    public void begin(JobToken token) {
        var run = dryRuns.find(token.id()).orElseThrow();
        progress.progress(token, run.tally().tickets(), workload.countPast(start(run.from()), start(run.to().plusDays(1))));
    }

    /**
     * Replays the next tickets.
     *
     * @return whether there may be more
     * @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing of the step is kept
     */
    public boolean step(JobToken token) {
        var position = replay.position(token.id());
        var run = dryRuns.find(token.id()).orElseThrow();
        var some = workload.past(start(run.from()), start(run.to().plusDays(1)), position, TICKETS);
        if (some.isEmpty()) {
            end.of(token, run);
            return false;
        }
        replay.go(run, some);
        progress.advance(token, some.size());
        return true;
    }

    private static Instant start(LocalDate day) {
        return BusinessClock.startOf(day);
    }
}
