package org.yiyun.bench.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.yiyun.bench.tickets.RunFolder;

/**
 * Entries on a random day, over REST and by the same statement straight from the database: {@code LookupBench <.run> [rows] [asked]}.
 * Codes are asked for once each, so that nothing is remembered.
 */
public final class LookupBench {
    /** A month before the second version begins. */
    private static final LocalDate FIRST = GenerateLibrary.SECOND_DAY.minusMonths(1);

    private LookupBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var run = new RunFolder(Path.of(args[0]));
        var rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var asked = args.length > 2 ? Integer.parseInt(args[2]) : 5_000;
        var random = new SplittableRandom(1);
        var api = new CatalogApi(run, "analyst");
        var rest = new Histogram(3);
        for (int i = 0; i < asked; i++) {
            var path = "/libraries/" + CatalogApi.LIBRARY + "/entries/" + GenerateLibrary.code(random.nextInt(rows)) + "?on="
                    + FIRST.plusDays(random.nextInt(60));
            var began = System.nanoTime();
            api.get(path);
            rest.recordValue(System.nanoTime() - began);
        }
        print("REST", rest);
        try (var connection = run.database()) {
            print("statement", statements(connection, random, rows, asked));
        }
    }

    private static Histogram statements(Connection connection, SplittableRandom random, int rows, int asked) throws SQLException {
        var times = new Histogram(3);
        try (var select = connection.prepareStatement("""
                select e.name, e.content from catalog_entry e join catalog_library l on l.id = e.library
                where l.key = ? and e.code = ? and e.valid @> ? and upper_inf(e.known)""")) {
            for (int i = 0; i < asked; i++) {
                select.setString(1, CatalogApi.LIBRARY);
                select.setString(2, GenerateLibrary.code(random.nextInt(rows)));
                select.setObject(3, FIRST.plusDays(random.nextInt(60)));
                var began = System.nanoTime();
                try (var row = select.executeQuery()) {
                    row.next();
                }
                times.recordValue(System.nanoTime() - began);
            }
        }
        return times;
    }

    static void print(String what, Histogram times) {
        System.out.printf("%-10s p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms%n", what, times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(95) / 1e6, times.getValueAtPercentile(99) / 1e6, times.getMaxValue() / 1e6);
    }
}
