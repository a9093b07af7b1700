package org.yiyun.bench.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.yiyun.bench.tickets.RunFolder;

/**
 * A library from the file to a reviewed difference, beside PostgreSQL's COPY of the same file into a table with the indexes that a
 * library needs at least: {@code ImportBench <.run> [rows]}. The library must be empty; the draft stays for {@link DiffBench}.
 */
public final class ImportBench {
    private static final String RIVAL = """
            drop table if exists bench_copy;
            create table bench_copy (code text primary key, name text, spec text, model text, maker text, registered text, begins text);
            create index on bench_copy (name);
            create index on bench_copy (maker);
            """;

    private ImportBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var run = new RunFolder(Path.of(args[0]));
        var rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var file = Files.createTempFile("library", ".csv");
        try {
            GenerateLibrary.write(file, rows, 0);
            var analyst = new CatalogApi(run, "analyst");
            CatalogApi.Imported imported;
            try (var heap = HeapWatch.of(run)) {
                imported = analyst.load(file, "FULL", GenerateLibrary.FIRST_DAY);
                System.out.println(heap.told());
            }
            double copied;
            try (var connection = run.database()) {
                copied = copy(connection, file);
            }
            System.out.printf("%,d rows, %,d bytes%nimport to a difference: %.1f s, %.1f s of them comparing, draft %d%nCOPY into an indexed table: %.1f s%nfactor %.2f%n",
                    rows, Files.size(file), imported.seconds(), imported.comparing(), imported.draft(), copied, imported.seconds() / copied);
        } finally {
            Files.delete(file);
        }
    }

    private static double copy(Connection connection, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement(); var reader = Files.newBufferedReader(file)) {
            statement.execute(RIVAL);
            var began = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin with (format csv, header)", reader);
            var seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("drop table bench_copy");
            return seconds;
        }
    }
}
