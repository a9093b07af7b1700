package org.yiyun.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** No threads wait for each other for ever: only a restart would help. */
@Liveness
@ApplicationScoped
public class ProcessLives implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        var stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return HealthCheckResponse.named("process").status(stuck == null).build();
    }
}
