package org.yiyun.batch.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stoppable;
import org.yiyun.catalog.ImportSteps;
import org.yiyun.catalog.ImportStopped;
import org.yiyun.job.JobToken;

/** Makes a draft of a file, in one transaction. */
@Dependent
@Named
@JobArtifact
public class CatalogImportStep extends Stoppable {
    @Inject
    private ImportSteps steps;

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        try {
            steps.run(token, stopping);
            return true;
        } catch (ImportStopped stopped) {
            return false;
        }
    }
}
