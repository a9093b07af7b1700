package org.yiyun.batch.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stepwise;
import org.yiyun.job.JobToken;
import org.yiyun.sla.SlaTrialSteps;

/** Tries the draft on some subjects after the other. */
@Dependent
@Named
@JobArtifact
public class TrialStep extends Stepwise {
    @Inject
    private SlaTrialSteps steps;

    @Override
    protected void begin(JobToken token) {
        steps.begin(token);
    }

    @Override
    protected boolean step(JobToken token) {
        return steps.step(token);
    }
}
