package org.yiyun.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * No migration of the schema has failed. That the schema has every migration of this build was compared before the product
 * started ({@link org.yiyun.config.MigrationCheck}), and cannot be undone while it runs. A schema that is ahead is no fault:
 * that is how upgrades begin.
 */
@Readiness
@ApplicationScoped
public class SchemaReady implements HealthCheck {
    private static final String STATE = """
            select count(*) filter (where not success), max(version) from flyway_schema_history where version is not null""";

    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("migrations");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            row.next();
            return response.withData("version", row.getString(2)).status(row.getLong(1) == 0).build();
        } catch (SQLException away) {
            return response.down().withData("reason", "the database does not answer").build();
        }
    }
}
