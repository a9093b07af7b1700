package org.yiyun.batch.benefit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stoppable;
import org.yiyun.benefit.ImpactWork;
import org.yiyun.job.JobToken;

/** Works out some persons after the other, some of them at the same time. */
@Dependent
@Named
@JobArtifact
public class ImpactStep extends Stoppable {
    @Inject
    private ImpactWork work;

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        return work.run(token, stopping);
    }
}
