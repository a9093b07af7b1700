package org.yiyun.job;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.jboss.logging.Logger;
import org.yiyun.job.internal.JobClaims;
import org.yiyun.job.internal.JobNode;
import org.yiyun.job.internal.JobProblems;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.Outage;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/**
 * What running work says of itself. Every call is checked against the token and takes part in the running transaction: a
 * chunk of a node that has lost the job rolls back as a whole with {@link JobLost}.
 *
 * <p>For the batch module, not for adapters of people, hence without a permission.
 */
@Stateless
public class JobProgress {
    private static final Logger LOG = Logger.getLogger(JobProgress.class);

    private final JobClaims claims;
    private final JobNode node;
    private final BusinessClock clock;

    @Inject
    public JobProgress(JobClaims claims, JobNode node, BusinessClock clock) {
        this.claims = claims;
        this.node = node;
        this.clock = clock;
    }

    /** For the proxy. */
    protected JobProgress() {
        this(new JobClaims(), new JobNode(), new BusinessClock());
    }

    public JsonObject parameters(JobToken token) {
        return work(token).parameters();
    }

    /** In whose name the job works. */
    public Caller caller(JobToken token) {
        return work(token).caller();
    }

    /** So much of so much is done. */
    public void progress(JobToken token, long done, long total) {
        ours(token, claims.progress(token, done, total));
    }

    /** So much more is done. */
    public void advance(JobToken token, long by) {
        ours(token, claims.advance(token, by));
    }

    /** What the job has to show for it. */
    public void result(JobToken token, JsonObject result) {
        ours(token, claims.result(token, result));
    }

    /**
     * The attempt has come to its end. Says nothing if the job has been lost meanwhile: then it is not over. Nor is it if
     * the runtime stopped it without anybody's wish, as a server does that shuts down: then it waits for the next node; nor if
     * the surroundings failed, most often the database: then it waits for them.
     *
     * @param failure what failed in our code; null if it was not our code that failed, but the runtime around it
     */
    public void ended(JobToken token, JobStatus status, @Nullable Throwable failure) {
        try {
            end(token, status, failure);
        } finally {
            // whatever could be written down: here it is over. What the table does not know yet the dispatcher gives back.
            node.remove(token);
        }
    }

    private void end(JobToken token, JobStatus status, @Nullable Throwable failure) {
        if (status == JobStatus.STOPPED && claims.giveBack(token)) {
            node.drain();
            LOG.infof("job %s was stopped with its node and waits for the next", token.id());
            return;
        }
        var passes = status == JobStatus.FAILED && (failure == null || Outage.isBehind(failure));
        if (passes && claims.waitOut(token)) {
            LOG.warnf("job %s was interrupted and goes on when the database allows: %s", token.id(), failure);
            return;
        }
        var problem = status == JobStatus.FAILED ? problem(passes, failure) : null;
        var ended = claims.end(token, status, problem, clock.now());
        if (ended && status == JobStatus.FAILED) {
            LOG.warnf(failure, "job %s failed: %s", token.id(), problem);
        } else if (ended) {
            LOG.infof("job %s %s", token.id(), status);
        }
    }

    private static JsonObject problem(boolean passes, @Nullable Throwable failure) {
        return passes && failure != null ? JobProblems.code(ProblemType.UNAVAILABLE) : JobProblems.of(failure);
    }

    private JobClaims.Work work(JobToken token) {
        return claims.work(token).orElseThrow(() -> new JobLost(token));
    }

    private static void ours(JobToken token, boolean updated) {
        if (!updated) {
            throw new JobLost(token);
        }
    }
}
