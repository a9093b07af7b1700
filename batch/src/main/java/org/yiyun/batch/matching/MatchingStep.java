package org.yiyun.batch.matching;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Tokens;
import org.yiyun.matching.MatchingSteps;

/** Proposes national entries for a whole list. */
@Dependent
@Named
@JobArtifact
public class MatchingStep extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private MatchingSteps steps;

    private volatile boolean stopping;

    @Override
    public String process() {
        return steps.run(Tokens.of(context), () -> stopping) ? "DONE" : "STOPPED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
