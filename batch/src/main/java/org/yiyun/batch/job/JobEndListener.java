package org.yiyun.batch.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobStatus;

/** Tells the platform how an execution ended. */
@Dependent
@Named("jobListener")
public class JobEndListener extends AbstractJobListener {
    @Inject
    private JobContext context;

    @Inject
    private JobProgress progress;

    @Override
    public void afterJob() {
        var failure = context.getTransientUserData() instanceof Throwable failed ? failed : null;
        progress.ended(Tokens.of(context), status(context.getBatchStatus()), failure);
    }

    private static JobStatus status(BatchStatus status) {
        return switch (status) {
            case FAILED, ABANDONED -> JobStatus.FAILED;
            case STOPPING, STOPPED -> JobStatus.STOPPED;
            case STARTING, STARTED, COMPLETED -> JobStatus.COMPLETED;
        };
    }
}
