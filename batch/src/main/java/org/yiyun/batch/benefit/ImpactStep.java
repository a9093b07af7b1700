package org.yiyun.batch.benefit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stepwise;
import org.yiyun.benefit.ImpactSteps;
import org.yiyun.job.JobToken;

/** Works out some persons after the other. */
@Dependent
@Named
@JobArtifact
public class ImpactStep extends Stepwise {
    @Inject
    private ImpactSteps steps;

    @Override
    protected void begin(JobToken token) {
        steps.begin(token);
    }

    @Override
    protected boolean step(JobToken token) {
        return steps.step(token);
    }
}
