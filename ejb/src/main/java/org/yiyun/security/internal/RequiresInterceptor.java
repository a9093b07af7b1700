package org.yiyun.security.internal;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Requires;

/** Refuses a boundary call without one of the permissions that the method (or else its class) names. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RequiresInterceptor {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var caller = Callers.current();
        var required = requirement(call).value();
        if (required.length > 0 && Arrays.stream(required).noneMatch(caller::may)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", required[0].name()));
        }
        return call.proceed();
    }

    private static Requires requirement(InvocationContext call) {
        var onMethod = call.getMethod().getAnnotation(Requires.class);
        return onMethod != null ? onMethod : call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
    }
}
