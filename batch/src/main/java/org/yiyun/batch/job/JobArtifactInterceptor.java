package org.yiyun.batch.job;

import jakarta.annotation.Priority;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobProgress;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Does what {@link JobArtifact} says. */
@JobArtifact
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class JobArtifactInterceptor {
    @Inject
    private JobContext context;

    @Inject
    private JobProgress progress;

    private @Nullable Caller caller;

    @AroundInvoke
    Object inTheNameOfTheCaller(InvocationContext call) throws Exception {
        try {
            if (caller == null) {
                caller = progress.caller(Tokens.of(context));
            }
            return Callers.callAs(caller, call::proceed);
        } catch (Exception | Error failed) {
            context.setTransientUserData(failed);
            throw failed;
        }
    }
}
