package org.yiyun.batch.dispatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stepwise;
import org.yiyun.dispatch.DryRunSteps;
import org.yiyun.job.JobToken;

/** Replays some tickets after the other. */
@Dependent
@Named
@JobArtifact
public class DispatchDryRunStep extends Stepwise {
    @Inject
    private DryRunSteps steps;

    @Override
    protected void begin(JobToken token) {
        steps.begin(token);
    }

    @Override
    protected boolean step(JobToken token) {
        return steps.step(token);
    }
}
