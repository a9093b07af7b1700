package org.yiyun.config;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version of this build.
 *
 * <p>The owner of the schema migrates, before the server starts: the launcher calls {@link #migrate}, an operator runs
 * {@link #main} by hand. The application's own user may only read and write rows; at its start it asks for
 * {@link #pending} and {@link #unsuitable} and refuses to run on a schema that is behind, or ahead in a way that nobody has
 * declared to suit it. That lets the nodes of a cluster be upgraded one by one.
 */
public final class Migration {

    private static final String LOCATION = "classpath:db/migration";
    /** More places of migrations, as Flyway names them, with commas between. */
    private static final String MORE = "YIYUN_MIGRATION_LOCATIONS";
    private static final String COMPATIBILITY = "schema_compatibility";

    private Migration() {
    }

    /**
     * Applies what is pending, as the schema's owner; answers how many migrations ran.
     *
     * @throws IllegalStateException if the schema is ahead of this build and does not suit it
     */
    public static int migrate(DataSource owner) {
        return migrate(flyway(), owner);
    }

    /** The same, with migrations from one more place, for example {@code filesystem:/srv/yiyun/next}. */
    public static int migrate(DataSource owner, String location) {
        return migrate(flyway(LOCATION, location), owner);
    }

    /** Applies the migrations up to that version and no later one. */
    public static void migrateTo(DataSource owner, String version) {
        migrate(flyway().target(version), owner);
    }

    private static int migrate(FluentConfiguration configuration, DataSource owner) {
        var flyway = configuration.dataSource(owner).load();
        var all = flyway.info().all();
        var unsuitable = unsuitable(all, owner);
        if (!unsuitable.isEmpty()) {
            throw new IllegalStateException(ahead(unsuitable));
        }
        // views and the like that a newer build has replaced are not put back by an older one
        return isAhead(all) ? 0 : flyway.migrate().migrationsExecuted;
    }

    /** Version to check sum of every migration of this build. */
    public static SortedMap<String, String> checksums(DataSource dataSource) {
        var checksums = new TreeMap<String, String>();
        Arrays.stream(flyway().dataSource(dataSource).load().info().all())
                .filter(Migration::isResolved)
                .forEach(info -> checksums.put(info.getVersion().getVersion(), String.valueOf(info.getChecksum())));
        return checksums;
    }

    /**
     * The migrations of this build that the database has not seen, oldest first. Changes nothing. On a schema that is ahead the
     * repeatable ones are the newer build's business.
     */
    public static List<String> pending(DataSource dataSource) {
        return compare(dataSource).pending();
    }

    /**
     * The migrations that the database has and this build does not know, and that are not declared to suit it in
     * {@code schema_compatibility}. Changes nothing.
     */
    public static List<String> unsuitable(DataSource dataSource) {
        return compare(dataSource).unsuitable();
    }

    /** What stands between this build and a schema, both found in one look. */
    record Comparison(List<String> pending, List<String> unsuitable) {
    }

    static Comparison compare(DataSource dataSource) {
        var info = flyway().dataSource(dataSource).load().info();
        var all = info.all();
        var ahead = isAhead(all);
        var pending = Arrays.stream(info.pending())
                .filter(waiting -> !ahead || waiting.getVersion() != null)
                .map(MigrationInfo::getScript)
                .toList();
        return new Comparison(pending, unsuitable(all, dataSource));
    }

    private static List<String> unsuitable(MigrationInfo[] all, DataSource dataSource) {
        var unknown = Arrays.stream(all).filter(Migration::isUnknown).toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        var known = Arrays.stream(all)
                .filter(Migration::isResolved)
                .map(info -> info.getVersion().getVersion())
                .collect(Collectors.toSet());
        var suitable = suitable(dataSource, known);
        return unknown.stream().filter(info -> !suitable.contains(info.getVersion().getVersion())).map(MigrationInfo::getScript).toList();
    }

    private static boolean isAhead(MigrationInfo[] all) {
        return Arrays.stream(all).anyMatch(Migration::isUnknown);
    }

    private static boolean isUnknown(MigrationInfo info) {
        return info.getVersion() != null && info.getState().isApplied() && !info.getState().isResolved();
    }

    /** Repeatable ones have no version. */
    private static boolean isResolved(MigrationInfo info) {
        return info.getVersion() != null && info.getState().isResolved();
    }

    private static Set<String> suitable(DataSource dataSource, Set<String> known) {
        try (var connection = dataSource.getConnection();
                var tables = connection.getMetaData().getTables(null, null, COMPATIBILITY, null)) {
            var suitable = new HashSet<String>();
            if (tables.next()) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select version, builds_with from " + COMPATIBILITY)) {
                    while (rows.next()) {
                        if (known.contains(rows.getString(2))) {
                            suitable.add(rows.getString(1));
                        }
                    }
                }
            }
            return suitable;
        } catch (SQLException away) {
            throw new IllegalStateException("Cannot read " + COMPATIBILITY + ": " + away.getMessage(), away);
        }
    }

    static String ahead(List<String> unsuitable) {
        return "The database is ahead of this build: " + String.join(", ", unsuitable)
                + ". Start the build that it was migrated for; table " + COMPATIBILITY + " does not declare that this one can run beside.";
    }

    private static FluentConfiguration flyway() {
        var more = System.getenv(MORE);
        return more == null || more.isBlank() ? flyway(LOCATION) : flyway((LOCATION + "," + more).split(","));
    }

    private static FluentConfiguration flyway(String... locations) {
        return Flyway.configure(Migration.class.getClassLoader())
                .locations(locations)
                .encoding("UTF-8")
                .cleanDisabled(true)
                // features grow side by side: an older number may land after a newer one
                .outOfOrder(true)
                // of a newer build; whether they suit is ours to say
                .ignoreMigrationPatterns("*:future", "*:missing")
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
        var owner = flyway()
                .dataSource(url, environment.get("YIYUN_DB_USER"), environment.get("YIYUN_DB_PASSWORD"))
                .getDataSource();
        int count = migrate(Objects.requireNonNull(owner));
        System.out.println(count == 0 ? "The schema is up to date." : "Migrations applied: " + count);
    }
}
