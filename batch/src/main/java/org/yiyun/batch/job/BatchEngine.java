package org.yiyun.batch.job;

import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.Properties;
import org.yiyun.job.JobEngine;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobToken;

/**
 * Jobs on the server's batch runtime. A restart is always forced: JBeret's own test whether an execution is alive only
 * asks whether this JVM has ever run a job of that name. Whether it may be restarted is decided by our lease.
 */
@Stateless
@Local(JobEngine.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchEngine implements JobEngine {
    private static final String ITEMS = "items";
    private static final String RESTART_MODE = "jberet.restart.mode";

    @Override
    public long launch(JobToken token, String name, boolean items) {
        return BatchRuntime.getJobOperator().start(items ? ITEMS : name, Tokens.toParameters(token));
    }

    @Override
    public long relaunch(JobToken token, long execution) {
        Properties parameters = Tokens.toParameters(token);
        parameters.setProperty(RESTART_MODE, "force");
        return BatchRuntime.getJobOperator().restart(execution, parameters);
    }

    @Override
    public void stop(long execution) {
        try {
            BatchRuntime.getJobOperator().stop(execution);
        } catch (JobExecutionNotRunningException | NoSuchJobExecutionException ended) {
            // it came to its end by itself, which is as good
        }
    }

    @Override
    public Optional<JobStatus> outcome(long execution) {
        return switch (BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus()) {
            case STARTING, STARTED, STOPPING -> Optional.empty();
            case COMPLETED -> Optional.of(JobStatus.COMPLETED);
            case STOPPED -> Optional.of(JobStatus.STOPPED);
            case FAILED, ABANDONED -> Optional.of(JobStatus.FAILED);
        };
    }
}
