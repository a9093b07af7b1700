package org.yiyun.batch.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.job.ItemJobs;

/** Does a group of items. */
@Dependent
@Named
@JobArtifact
public class ItemWriter extends AbstractItemWriter {
    @Inject
    private JobContext context;

    @Inject
    private ItemJobs jobs;

    @Override
    public void writeItems(List<Object> items) {
        jobs.apply(Tokens.of(context), items.stream().map(Integer.class::cast).toList());
    }
}
