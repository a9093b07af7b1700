package org.yiyun.batch.catalog;

import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.yiyun.batch.job.Stoppable;
import org.yiyun.catalog.ImportStopped;
import org.yiyun.catalog.PublishSteps;
import org.yiyun.job.JobToken;

/** Changes much of what is in force in a library, in one transaction, and then tells the database's planner. */
public abstract class CatalogReleaseStep extends Stoppable {
    private static final Logger LOG = Logger.getLogger(CatalogReleaseStep.class);

    @Inject
    private PublishSteps steps;

    /** @throws ImportStopped if it shall end */
    protected abstract void work(PublishSteps with, JobToken token, BooleanSupplier stopping);

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        try {
            work(steps, token, stopping);
        } catch (ImportStopped stopped) {
            return false;
        }
        measure();
        return true;
    }

    /** What is in force stays in force: the planner hears of it a minute later from the database itself. */
    private void measure() {
        try {
            steps.measure();
        } catch (RuntimeException late) {
            LOG.warn("the planner was not told of a publication", late);
        }
    }
}
