package org.yiyun.batch.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.job.ItemJobs;

/** Writes down the items of an item job. */
@Dependent
@Named
@JobArtifact
public class CollectItems extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private ItemJobs jobs;

    @Override
    public String process() {
        jobs.collect(Tokens.of(context));
        return "COLLECTED";
    }
}
