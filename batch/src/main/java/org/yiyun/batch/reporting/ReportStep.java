package org.yiyun.batch.reporting;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Tokens;
import org.yiyun.reporting.ReportSteps;

/** One step of a report; which one is the step's property in the job definition. */
@Dependent
@Named
@JobArtifact
public class ReportStep extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private ReportSteps steps;

    @Inject
    @BatchProperty(name = "step")
    private String step;

    @Override
    public String process() {
        steps.run(Tokens.of(context), ReportSteps.Step.valueOf(step));
        return step;
    }
}
