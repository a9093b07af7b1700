package org.yiyun.batch.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    protected boolean run(JobToken token) {
        try {
            steps.run(token, this::isStopping);
            return true;
        } catch (ImportStopped stopped) {
            return false;
        }
    }
}
