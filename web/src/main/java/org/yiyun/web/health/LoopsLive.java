package org.yiyun.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.yiyun.platform.loop.Loop;

/** The loops of this node go round. One that hangs for minutes comes back by nothing but a restart. */
@Liveness
@ApplicationScoped
public class LoopsLive implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        var stuck = Loop.stuck();
        var response = HealthCheckResponse.named("loops").status(stuck.isEmpty());
        return stuck.isEmpty() ? response.build() : response.withData("stuck", String.join(", ", stuck)).build();
    }
}
