package org.yiyun.batch.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stoppable;
import org.yiyun.catalog.ImportStopped;
import org.yiyun.catalog.PublishSteps;
import org.yiyun.job.JobToken;

/** Puts a large version of a library in force, in one transaction, and then tells the database's planner. */
@Dependent
@Named
@JobArtifact
public class CatalogPublishStep extends Stoppable {
    private static final Logger LOG = Logger.getLogger(CatalogPublishStep.class);

    @Inject
    private PublishSteps steps;

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        try {
            steps.publish(token, stopping);
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
