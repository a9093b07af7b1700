package org.yiyun.config.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes all rows of one moment into a zip: a text of COPY for each table, and a {@link Manifest}. The product may run
 * meanwhile. The file holds personal data: only its owner may read it.
 */
public final class Backup {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private Backup() {
    }

    /**
     * Writes the file, all of it or nothing.
     *
     * @throws BackupException if the file exists, or the database holds what a copy of its tables would leave out
     */
    public static Manifest write(DataSource owner, Path file) {
        if (Files.exists(file)) {
            throw new BackupException(file + " exists already; a backup never overwrites another.");
        }
        try {
            var draft = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                var manifest = writeDraft(owner, draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (SQLException | IOException failed) {
            throw new BackupException("The backup failed: " + failed.getMessage(), failed);
        }
    }

    private static Manifest writeDraft(DataSource owner, Path draft) throws SQLException, IOException {
        try (var connection = owner.getConnection();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            connection.setAutoCommit(false);
            var manifest = write(connection, zip);
            connection.rollback();
            return manifest;
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        var catalogue = new Catalogue(connection);
        try (var statement = connection.createStatement()) {
            statement.execute(SNAPSHOT);
        }
        var largeObjects = catalogue.largeObjectColumns();
        if (!largeObjects.isEmpty()) {
            throw new BackupException("Large objects are not part of this backup, but " + largeObjects + " may point to some: use pg_dump.");
        }
        var tables = new TreeMap<String, Manifest.Table>();
        for (var table : catalogue.tables()) {
            zip.putNextEntry(new ZipEntry(entry(table)));
            tables.put(table, catalogue.copy(table, keptOpen(zip)));
            zip.closeEntry();
        }
        var takenAt = catalogue.names("select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')").get(0);
        // sequences are read last: they only grow, so they are never behind the rows
        var manifest = new Manifest(takenAt, catalogue.migrations(), tables, catalogue.sequences());
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    static String entry(String table) {
        return "data/" + table + ".copy";
    }

    /** COPY closes what it writes to; the zip goes on. */
    private static OutputStream keptOpen(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /**
     * {@code java -cp 'lib/*:postgresql.jar' org.yiyun.config.backup.Backup FILE}, with the owner's {@code YIYUN_DB_URL},
     * {@code YIYUN_DB_USER} and {@code YIYUN_DB_PASSWORD} in the environment.
     */
    public static void main(String[] arguments) {
        var manifest = write(CommandLine.database(), CommandLine.file(arguments));
        System.out.println("Backup of " + manifest.takenAt() + ": " + manifest.tables().size() + " tables, " + manifest.rows() + " rows.");
    }
}
