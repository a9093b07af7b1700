package org.yiyun.batch.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.yiyun.job.JobToken;

/** Work that asks now and then whether it is to stop. */
public abstract class Stoppable extends AbstractBatchlet {
    @Inject
    private JobContext context;

    private volatile boolean stopping;

    /** @return whether it came to its end */
    protected abstract boolean run(JobToken token, BooleanSupplier stopping);

    @Override
    public String process() {
        return run(Tokens.of(context), () -> stopping) ? "DONE" : "STOPPED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
