package org.yiyun.batch.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.job.ItemJobs;

/** Makes the result of an item job of those of its items. */
@Dependent
@Named
@JobArtifact
public class SummariseItems extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private ItemJobs jobs;

    @Override
    public String process() {
        jobs.summary(Tokens.of(context));
        return "SUMMARISED";
    }
}
