package org.yiyun.batch.sla;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Tokens;
import org.yiyun.sla.SlaTrialSteps;

/** Tries the draft on some subjects after the other. The trial itself remembers how far it got. */
@Dependent
@Named
@JobArtifact
public class TrialStep extends AbstractBatchlet {
    @Inject
    private JobContext context;

    @Inject
    private SlaTrialSteps steps;

    private volatile boolean stopping;

    @Override
    public String process() {
        var token = Tokens.of(context);
        steps.begin(token);
        while (!stopping && steps.step(token)) {
            // there may be more
        }
        return stopping ? "STOPPED" : "TRIED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
