package org.yiyun.batch.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import org.yiyun.job.JobToken;

/** Work of many short transactions, one after the other, that remembers by itself how far it got. */
public abstract class Stepwise extends AbstractBatchlet {
    @Inject
    private JobContext context;

    private volatile boolean stopping;

    /** Says how much there is to do. */
    protected abstract void begin(JobToken token);

    /** @return whether there may be more */
    protected abstract boolean step(JobToken token);

    @Override
    public String process() {
        var token = Tokens.of(context);
        begin(token);
        while (!stopping && step(token)) {
            // there may be more
        }
        return stopping ? "STOPPED" : "DONE";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
