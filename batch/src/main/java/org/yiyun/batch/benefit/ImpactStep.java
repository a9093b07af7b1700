package org.yiyun.batch.benefit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BooleanSupplier;
import org.yiyun.batch.job.JobArtifact;
import org.yiyun.batch.job.Stoppable;
import org.yiyun.benefit.ImpactLine;
import org.yiyun.benefit.ImpactSteps;
import org.yiyun.job.JobToken;

/** Works out some persons after the other, some of them at the same time. */
@Dependent
@Named
@JobArtifact
public class ImpactStep extends Stoppable {
    @Inject
    private ImpactSteps steps;

    @Resource
    private ManagedExecutorService threads;

    @Override
    protected boolean run(JobToken token, BooleanSupplier stopping) {
        return new ImpactLine(steps, threads, token).run(stopping);
    }
}
