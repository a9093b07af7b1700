package org.yiyun.config.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.yiyun.config.Migration;

/**
 * Fills an empty database with a {@link Backup}: makes the schema by the migrations that the backup names, loads the rows,
 * sets the sequences, and compares everything with the {@link Manifest} before it commits.
 */
public final class Restore {

    private Restore() {
    }

    /**
     * Restores. The rows come in one transaction; after a failure the schema is there and empty but for its reference data, and
     * the database is to be made anew.
     *
     * @param owner of an empty database
     * @throws BackupException if the database is not empty, the schema of the backup is not one of this build, the file is
     *     damaged, or what was loaded is not what was saved
     */
    public static Manifest into(DataSource owner, Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            requireEmpty(owner);
            makeSchema(owner, manifest);
            try (var connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                load(connection, zip, manifest);
                connection.commit();
            }
            return manifest;
        } catch (SQLException | IOException failed) {
            throw new BackupException("The restore failed: " + failed.getMessage(), failed);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException(zip.getName() + " has no manifest: it is no backup, or an unfinished one.");
        }
        try (var stream = zip.getInputStream(entry)) {
            return Manifest.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void requireEmpty(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection()) {
            var relations = new Catalogue(connection).relations();
            if (!relations.isEmpty()) {
                throw new BackupException("The database is not empty; it has " + relations.size() + " relations, " + relations.get(0)
                        + " first. Restore into a new one.");
            }
        }
    }

    private static void makeSchema(DataSource owner, Manifest manifest) throws SQLException {
        var newest = manifest.migrations().lastKey();
        var known = Migration.checksums(owner).headMap(newest + "\0");
        var differences = Manifest.differences(manifest.migrations(), known);
        if (!differences.isEmpty()) {
            throw new BackupException("The schema of the backup is not one of this build: migration " + String.join(", migration ", differences)
                    + ". Restore with the build that made the backup and migrate afterwards.");
        }
        Migration.migrateTo(owner, newest);
    }

    private static void load(Connection connection, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        var catalogue = new Catalogue(connection);
        var tables = catalogue.tables();
        if (!tables.equals(List.copyOf(manifest.tables().keySet()))) {
            throw new BackupException("The tables of the backup are not those of the schema.");
        }
        // as pg_dump does it: keys are checked once over all rows, and triggers have done their work already
        var keys = catalogue.names("""
                select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by conname""");
        execute(connection, catalogue.names("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0"""));
        execute(connection, tables.stream().map(table -> "alter table " + Catalogue.quoted(table) + " disable trigger user").toList());
        execute(connection, List.of("delete from " + String.join("; delete from ", tables.stream().map(Catalogue::quoted).toList())));
        for (var table : manifest.tables().entrySet()) {
            copy(connection, zip, table.getKey(), table.getValue());
        }
        execute(connection, tables.stream().map(table -> "alter table " + Catalogue.quoted(table) + " enable trigger user").toList());
        execute(connection, keys);
        execute(connection, setSequences(manifest));
        execute(connection, catalogue.names("select format('refresh materialized view %I', matviewname) from pg_matviews where schemaname = 'public'"));
        verify(catalogue, manifest);
        execute(connection, List.of("analyze"));
    }

    private static void copy(Connection connection, ZipFile zip, String table, Manifest.Table saved) throws SQLException, IOException {
        var entry = zip.getEntry(Backup.entry(table));
        if (entry == null) {
            throw new BackupException("The rows of " + table + " are missing in the file.");
        }
        try (var stream = zip.getInputStream(entry)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + Catalogue.quoted(table) + " (" + Catalogue.quoted(saved.columns()) + ") from stdin", stream, 1 << 16);
        }
    }

    private static List<String> setSequences(Manifest manifest) {
        var commands = new ArrayList<String>();
        manifest.sequences().forEach((name, at) ->
                commands.add("select setval('" + Catalogue.quoted(name) + "', " + at.last() + ", " + at.called() + ")"));
        return commands;
    }

    private static void verify(Catalogue catalogue, Manifest manifest) throws SQLException, IOException {
        var found = new TreeMap<String, Manifest.Table>();
        for (var table : catalogue.tables()) {
            found.put(table, catalogue.copy(table, OutputStream.nullOutputStream()));
        }
        var differences = Manifest.differences(manifest.tables(), found);
        differences.addAll(Manifest.differences(manifest.sequences(), catalogue.sequences()));
        if (!differences.isEmpty()) {
            throw new BackupException("What was loaded is not what was saved: " + String.join(", ", differences));
        }
    }

    private static void execute(Connection connection, List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    /**
     * {@code java -cp 'lib/*:postgresql.jar' org.yiyun.config.backup.Restore FILE}, with the {@code YIYUN_DB_URL},
     * {@code YIYUN_DB_USER} and {@code YIYUN_DB_PASSWORD} of the owner of an empty database in the environment.
     */
    public static void main(String[] arguments) {
        var manifest = into(CommandLine.database(), CommandLine.file(arguments));
        System.out.println("Restored the backup of " + manifest.takenAt() + ": " + manifest.tables().size() + " tables, "
                + manifest.rows() + " rows, each table equal to its check sum.");
    }
}
