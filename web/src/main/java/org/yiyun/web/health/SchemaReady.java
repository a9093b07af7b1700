package org.yiyun.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yiyun.config.Migration;

/**
 * The schema has every migration of this build, and none failed. What this build brings is compared once; it cannot be undone
 * while the node runs. A schema that is ahead is no fault: that is how upgrades begin.
 */
@Readiness
@ApplicationScoped
public class SchemaReady implements HealthCheck {
    private static final String STATE = """
            select count(*) filter (where not success), max(version) from flyway_schema_history where version is not null""";

    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource database;

    private final AtomicBoolean complete = new AtomicBoolean();

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("migrations");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            row.next();
            return response.withData("version", row.getString(2)).status(row.getLong(1) == 0 && isComplete()).build();
        } catch (SQLException away) {
            return response.down().withData("reason", "the database does not answer").build();
        }
    }

    private boolean isComplete() {
        if (!complete.get() && Migration.pending(database).isEmpty()) {
            complete.set(true);
        }
        return complete.get();
    }
}
