package org.yiyun.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** PostgreSQL answers, and how old the oldest message is that waits to be sent: a figure to watch, no reason to take no work. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from max(now() - created_at)), 0)::bigint
              from outbox where sent_at is null""";

    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource source;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(2);
            try (var row = statement.executeQuery(WAITING)) {
                row.next();
                return response.up().withData("outboxWaiting", row.getLong(1)).withData("outboxOldestSeconds", row.getLong(2)).build();
            }
        } catch (SQLException away) {
            return response.down().build();
        }
    }
}
