package org.yiyun.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yiyun.config.backup.Backup;
import org.yiyun.config.backup.Manifest;
import org.yiyun.config.backup.Restore;

/**
 * {@code mvn -Pbackup -Dfile=…} and {@code mvn -Prestore -Dfile=…} for the database of a {@code .run}, or for the one that
 * {@code YIYUN_DB_URL} names. The embedded one is started for it when the product does not run. A backup may be taken while
 * the product runs; a restore may not.
 */
public final class Safekeeping {

    // held, because a logger that nobody holds forgets its level
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final Path run;
    private final int offset;

    private Safekeeping(Path run, int offset) {
        this.run = run;
        this.offset = offset;
    }

    /** {@code backup|restore run=… file=… offset=…} */
    public static void main(String[] arguments) {
        MIGRATIONS.setLevel(Level.SEVERE);
        var named = Arrays.stream(arguments).skip(1)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var file = file(named);
        var safekeeping = new Safekeeping(Path.of(named.get("run")).toAbsolutePath().normalize(),
                Integer.parseInt(named.getOrDefault("offset", "0")));
        switch (arguments[0]) {
            case "backup" -> safekeeping.withDatabase(true, owner -> tell("Backup", Backup.write(owner, file)));
            case "restore" -> safekeeping.withDatabase(false, owner -> tell("Restored the backup", Restore.into(owner, file)));
            default -> throw new LaunchException("backup or restore, not " + arguments[0]);
        }
    }

    private static Path file(Map<String, String> named) {
        var file = named.getOrDefault("file", "");
        if (file.isBlank() || file.startsWith("${")) {
            throw new LaunchException("Name the file by -Dfile=…");
        }
        return Path.of(file).toAbsolutePath();
    }

    private static void tell(String what, Manifest manifest) {
        Progress.say(what + " of " + manifest.takenAt() + ": " + manifest.tables().size() + " tables, " + manifest.rows() + " rows");
    }

    private void withDatabase(boolean whileRunning, Consumer<DataSource> work) {
        var outside = Settings.outside(System.getenv());
        if (outside.isPresent()) {
            work.accept(outside.get().asOwner());
            return;
        }
        Folders.create(run);
        var lock = RunLock.of(run);
        if (lock.isPresent()) {
            try {
                onStopped(work);
            } finally {
                lock.get().release();
            }
        } else if (whileRunning) {
            work.accept(running());
        } else {
            throw new LaunchException("The product runs from " + run + ". End it first.");
        }
    }

    private void onStopped(Consumer<DataSource> work) {
        Leftovers.end(run);
        var postgres = EmbeddedPostgres.start(run, Credentials.in(run), Ports.postgres(offset), true);
        try {
            work.accept(postgres.database().asOwner());
        } finally {
            postgres.stop();
        }
    }

    /** As owner, while the product works as another user. */
    private DataSource running() {
        if (Files.notExists(run.resolve("nodes.properties"))) {
            throw new LaunchException("The product is starting. Try again when it is ready.");
        }
        var database = new PGSimpleDataSource();
        database.setUrl(Folders.readProperties(run.resolve("nodes.properties")).getProperty("postgres.url").replaceFirst("\\?.*", ""));
        database.setUser("yiyun");
        database.setPassword(Credentials.in(run).secret("yiyun"));
        return database;
    }
}
