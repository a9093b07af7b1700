package org.yiyun.batch.reporting;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Tokens;
import org.yiyun.reporting.periodic.PeriodicSteps;

/** Makes a version of a periodic report. */
@Dependent
@Named
@JobArtifact
public class PeriodicReportStep extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private PeriodicSteps steps;

    @Override
    public String process() {
        steps.run(Tokens.of(context));
        return "MADE";
    }
}
