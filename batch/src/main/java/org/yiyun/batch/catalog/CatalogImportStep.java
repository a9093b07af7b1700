package org.yiyun.batch.catalog;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Tokens;
import org.yiyun.catalog.ImportSteps;

/** Makes a draft of a file, in one transaction. */
@Dependent
@Named
@JobArtifact
public class CatalogImportStep extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private ImportSteps steps;

    @Override
    public String process() {
        steps.run(Tokens.of(context));
        return "DONE";
    }
}
