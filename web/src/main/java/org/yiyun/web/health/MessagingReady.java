package org.yiyun.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The message broker lets us in. */
@Readiness
@ApplicationScoped
public class MessagingReady implements HealthCheck {
    /** Not the pool of java:/JmsXA, whose connections do not know that the broker has gone. */
    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory factory;

    @Override
    public HealthCheckResponse call() {
        try (var connection = factory.createConnection()) {
            connection.start();
            return HealthCheckResponse.up("messaging");
        } catch (JMSException away) {
            return HealthCheckResponse.down("messaging");
        }
    }
}
