package org.yiyun.batch.job;

import org.yiyun.job.JobToken;

/** Work of many short transactions, one after the other, that remembers by itself how far it got. */
public abstract class Stepwise extends Stoppable {
    /** Says how much there is to do. */
    protected abstract void begin(JobToken token);

    /** @return whether there may be more */
    protected abstract boolean step(JobToken token);

    @Override
    protected boolean run(JobToken token) {
        begin(token);
        while (!isStopping() && step(token)) {
            // there may be more
        }
        return !isStopping();
    }
}
