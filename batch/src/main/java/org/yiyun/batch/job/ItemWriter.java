package org.yiyun.batch.job;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.job.ItemJobs;

/** Does items one by one, each in a transaction of its own. */
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
        var token = Tokens.of(context);
        items.forEach(sequence -> jobs.apply(token, (Integer) sequence));
    }
}
