package org.yiyun.batch.job;

import java.util.function.BooleanSupplier;
import org.yiyun.job.JobToken;

/** Work of many short transactions, one after the other, that remembers by itself how far it got. */
public abstract class Stepwise extends Stoppable {
    /** Says how much there is to do. */
    protected abstract void begin(JobToken token);

    /** @return whether there may be more */
    protected abstract boolean step(JobToken token);

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        begin(token);
        while (!stopping.getAsBoolean() && step(token)) {
            // there may be more
        }
        return !stopping.getAsBoolean();
    }
}
