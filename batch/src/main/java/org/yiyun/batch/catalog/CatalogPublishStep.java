package org.yiyun.batch.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.catalog.PublishSteps;
import org.yiyun.job.JobToken;

/** Puts a large version of a library in force. */
@Dependent
@Named
@JobArtifact
public class CatalogPublishStep extends CatalogReleaseStep {
    @Override
    protected void work(PublishSteps with, JobToken token, BooleanSupplier stopping) {
        with.publish(token, stopping);
    }
}
