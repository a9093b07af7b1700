package org.yiyun.batch.catalog;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Tokens;
import org.yiyun.catalog.ImportSteps;
import org.yiyun.catalog.ImportStopped;

/** Makes a draft of a file, in one transaction. */
@Dependent
@Named
@JobArtifact
public class CatalogImportStep extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private ImportSteps steps;

    private volatile boolean stopping;

    @Override
    public String process() {
        try {
            steps.run(Tokens.of(context), () -> stopping);
            return "DONE";
        } catch (ImportStopped stopped) {
            return "STOPPED";
        }
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
