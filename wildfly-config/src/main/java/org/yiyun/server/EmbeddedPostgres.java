package org.yiyun.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of our own, with its data in {@code .run/pg}: the default for trying and for tests. Production names an
 * outside one.
 *
 * <p>PostgreSQL refuses to run as root; there it runs in a user namespace of its own, in which it is nobody.
 */
final class EmbeddedPostgres {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String SUPERUSER = "postgres";

    private final Path run;
    private final Path data;
    private final Path binaries;
    private final Credentials credentials;
    private final int port;
    private final boolean durable;
    private ManagedProcess process;

    private EmbeddedPostgres(Path run, Path binaries, Credentials credentials, int port, boolean durable) {
        this.run = run;
        this.data = run.resolve("pg");
        this.binaries = binaries;
        this.credentials = credentials;
        this.port = port;
        this.durable = durable;
        this.process = launch();
    }

    /**
     * Starts it, makes it first when there is none.
     *
     * @param durable false only for tests: commits then do not wait for the disk
     */
    static EmbeddedPostgres start(Path run, Credentials credentials, int port, boolean durable) {
        Ports.requireFree(port);
        var binaries = PostgresBinaries.in(run);
        initialise(run, binaries, credentials);
        var postgres = new EmbeddedPostgres(run, binaries, credentials, port, durable);
        try {
            postgres.awaitAnswer();
            postgres.prepareDatabase();
            return postgres;
        } catch (RuntimeException failure) {
            postgres.stop();
            throw failure;
        }
    }

    private static void initialise(Path run, Path binaries, Credentials credentials) {
        var data = run.resolve("pg");
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // made aside and moved, so that an interrupted start leaves nothing that looks like a database
        var draft = run.resolve("pg.new");
        Folders.deleteTree(draft);
        Folders.deleteTree(data);
        var passwordFile = run.resolve("pg.password");
        Folders.writePrivate(passwordFile, credentials.secret("postgres") + "\n");
        try {
            Commands.run("initdb", asNobody(List.of(binaries.resolve("bin/initdb").toString(), "-D", draft.toString(),
                    "-U", SUPERUSER, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8",
                    "--no-sync", "--no-instructions")), Map.of(), run, run.resolve("log/initdb.log"), START);
            Files.move(draft, data);
            Files.delete(passwordFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ManagedProcess launch() {
        forgetDeadServer();
        var command = new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return ManagedProcess.start("PostgreSQL", asNobody(command), Map.of("TZ", "UTC"), run,
                run.resolve("log/postgres.log"), run.resolve("pids/postgres.pid"));
    }

    private Map<String, String> settings() {
        var settings = new java.util.TreeMap<>(Map.of(
                "port", String.valueOf(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "256MB",
                "effective_cache_size", "1GB",
                "random_page_cost", "1.1",
                "timezone", "Asia/Shanghai",
                "log_min_messages", "warning"));
        settings.put("max_wal_size", "2GB");
        if (!durable) {
            settings.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        }
        return settings;
    }

    /** After a kill the lock file may name an id that now belongs to somebody else, and PostgreSQL would not start. */
    private void forgetDeadServer() {
        var lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                var pid = Long.parseLong(Files.readAllLines(lock).get(0).strip());
                var ours = ProcessHandle.of(pid).map(Leftovers::commandLine).orElse("").contains(data.toString());
                if (!ours) {
                    Files.delete(lock);
                }
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            Progress.say("The lock file of PostgreSQL cannot be read: " + unreadable.getMessage());
        }
    }

    private static List<String> asNobody(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!Commands.succeeds("unshare", "-U", "true")) {
            throw new LaunchException("PostgreSQL does not run as root, and this machine allows no user namespaces. "
                    + "Start as another user, or name a PostgreSQL by YIYUN_DB_URL.");
        }
        var line = new ArrayList<>(List.of("unshare", "-U"));
        line.addAll(command);
        return line;
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try (var connection = superuser("postgres")) {
                connection.isValid(1);
                return;
            } catch (SQLException notYet) {
                if (!process.alive()) {
                    throw new LaunchException("PostgreSQL ended at once.\n"
                            + Commands.tail(run.resolve("log/postgres.log")), notYet);
                }
                if (System.nanoTime() > end) {
                    throw new LaunchException("PostgreSQL does not answer, see " + run.resolve("log/postgres.log"),
                            notYet);
                }
                Pause.millis(100);
            }
        }
    }

    private void prepareDatabase() {
        try (var connection = superuser("postgres")) {
            login(connection, "yiyun");
            login(connection, "yiyun_app");
            login(connection, "yiyun_broker");
            if (!exists(connection, "select 1 from pg_database where datname = 'yiyun'")) {
                execute(connection, "create database yiyun owner yiyun");
            }
        } catch (SQLException failure) {
            throw new LaunchException("Cannot prepare the database: " + failure.getMessage(), failure);
        }
        try (var connection = superuser("yiyun")) {
            execute(connection, "alter default privileges for role yiyun in schema public "
                    + "grant select, insert, update, delete on tables to yiyun_app");
            execute(connection, "alter default privileges for role yiyun in schema public "
                    + "grant usage, select on sequences to yiyun_app");
            execute(connection, "create schema if not exists " + Database.MESSAGES + " authorization yiyun_broker");
        } catch (SQLException failure) {
            throw new LaunchException("Cannot prepare the database: " + failure.getMessage(), failure);
        }
    }

    private void login(Connection connection, String user) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + user + "'")) {
            execute(connection, "create role " + user + " login");
        }
        // passwords are of our own making and hold no quotes
        execute(connection, "alter role " + user + " password '" + credentials.secret(user) + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection superuser(String database) throws SQLException {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        dataSource.setUser(SUPERUSER);
        dataSource.setPassword(credentials.secret(SUPERUSER));
        return dataSource.getConnection();
    }

    Database database() {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/yiyun",
                new Database.Login("yiyun", credentials.secret("yiyun")),
                new Database.Login("yiyun_app", credentials.secret("yiyun_app")),
                new Database.Login("yiyun_broker", credentials.secret("yiyun_broker")));
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.alive();
    }

    /** After a crash: its children may need a moment to notice, until then the data folder is taken. */
    void restart() {
        for (int attempt = 1; ; attempt++) {
            process = launch();
            try {
                awaitAnswer();
                return;
            } catch (LaunchException failure) {
                if (attempt == 10) {
                    throw failure;
                }
                Pause.millis(1000);
            }
        }
    }

    /** Ends sessions and writes everything to disk (PostgreSQL's "fast" shutdown). */
    void stop() {
        process.stop("INT", STOP);
    }
}
