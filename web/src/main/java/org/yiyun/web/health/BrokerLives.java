package org.yiyun.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * The message broker of this node works, or has been away only shortly. A broker that gave up, for example because its store was
 * lost under it, does not come back by itself: only a start of the server helps.
 */
@Liveness
@ApplicationScoped
public class BrokerLives implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The one of this node inside the server, not a pool: a pool gives connections without asking the broker. */
    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory factory;

    private volatile long workedNanos = System.nanoTime();

    @Override
    public HealthCheckResponse call() {
        try (var connection = factory.createConnection()) {
            connection.start();
            workedNanos = System.nanoTime();
            return HealthCheckResponse.up("broker");
        } catch (JMSException away) {
            var since = Duration.ofNanos(System.nanoTime() - workedNanos);
            return HealthCheckResponse.named("broker")
                    .status(since.compareTo(PATIENCE) < 0)
                    .withData("awaySeconds", since.toSeconds())
                    .build();
        }
    }
}
