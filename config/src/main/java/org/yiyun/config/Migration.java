package org.yiyun.config;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version of this build.
 *
 * <p>The owner of the schema migrates, before the server starts: the launcher calls {@link #migrate}, an operator runs
 * {@link #main} by hand. The application's own user may only read and write rows; at its start it calls
 * {@link #pending} and refuses to run on a schema that is behind.
 */
public final class Migration {

    private static final String LOCATION = "classpath:db/migration";

    private Migration() {
    }

    /** Applies what is pending, as the schema's owner; answers how many migrations ran. */
    public static int migrate(DataSource owner) {
        return flyway().dataSource(owner).load().migrate().migrationsExecuted;
    }

    /** The migrations of this build that the database has not seen, oldest first. Changes nothing. */
    public static List<String> pending(DataSource dataSource) {
        return Arrays.stream(flyway().dataSource(dataSource).load().info().pending())
                .map(info -> info.getScript())
                .toList();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure(Migration.class.getClassLoader())
                .locations(LOCATION)
                .encoding("UTF-8")
                .cleanDisabled(true)
                // features grow side by side: an older number may land after a newer one
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .connectRetries(10)
                .connectRetriesInterval(2);
    }

    /**
     * {@code java -cp 'lib/*:postgresql.jar' org.yiyun.config.Migration}, with the owner's {@code YIYUN_DB_URL},
     * {@code YIYUN_DB_USER} and {@code YIYUN_DB_PASSWORD} in the environment.
     */
    public static void main(String[] args) {
        var environment = System.getenv();
        var url = Objects.requireNonNull(environment.get("YIYUN_DB_URL"), "YIYUN_DB_URL is not set");
        int count = flyway()
                .dataSource(url, environment.get("YIYUN_DB_USER"), environment.get("YIYUN_DB_PASSWORD"))
                .load()
                .migrate()
                .migrationsExecuted;
        System.out.println(count == 0 ? "The schema is up to date." : "Migrations applied: " + count);
    }
}
