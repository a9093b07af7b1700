package org.yiyun.batch.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stoppable;
import org.yiyun.job.JobToken;
import org.yiyun.matching.MatchingSteps;

/** Proposes national entries for a whole list. */
@Dependent
@Named
@JobArtifact
public class MatchingStep extends Stoppable {
    @Inject
    private MatchingSteps steps;

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        return steps.run(token, stopping);
    }
}
