package org.yiyun.batch.job;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.ItemJobs;

/** Reads the numbers of the items that nobody has done, page by page. The items themselves remember how far the job got. */
@Dependent
@Named
@JobArtifact
public class ItemReader extends AbstractItemReader {
    private static final int PAGE = 500;

    @Inject
    private JobContext context;

    @Inject
    private ItemJobs jobs;

    private final Deque<Integer> page = new ArrayDeque<>();
    private int last;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        last = 0;
    }

    @Override
    public @Nullable Integer readItem() {
        if (page.isEmpty()) {
            page.addAll(jobs.pending(Tokens.of(context), last, PAGE));
        }
        var next = page.poll();
        if (next != null) {
            last = next;
        }
        return next;
    }
}
