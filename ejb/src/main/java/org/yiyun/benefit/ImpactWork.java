package org.yiyun.benefit;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.function.BooleanSupplier;
import org.yiyun.job.JobToken;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** An impact run from where it stands to its end, on the server's threads. Its transactions are those of {@link ImpactSteps}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImpactWork {
    @EJB
    private ImpactSteps steps;

    @Resource
    private ManagedExecutorService threads;

    /** @return whether it came to its end; not if it was to stop */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_PUBLISH})
    public boolean run(JobToken token, BooleanSupplier stopping) {
        return new ImpactLine(steps, threads, token).run(stopping);
    }
}
