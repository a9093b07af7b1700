package org.yiyun.batch.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
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
    @Inject
    private PublishSteps steps;

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        try {
            steps.publish(token, stopping);
        } catch (ImportStopped stopped) {
            return false;
        }
        steps.measure();
        return true;
    }
}
