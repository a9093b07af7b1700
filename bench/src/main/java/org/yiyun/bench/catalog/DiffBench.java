package org.yiyun.bench.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiyun.bench.tickets.RunFolder;

/**
 * The difference of two libraries with one row of a hundred changed, and its publication: {@code DiffBench <.run> [rows] [draft]}.
 * The draft that {@link ImportBench} left is published first.
 */
public final class DiffBench {
    private DiffBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var run = new RunFolder(Path.of(args[0]));
        var rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var analyst = new CatalogApi(run, "analyst");
        var bureau = new CatalogApi(run, "bureau");
        if (args.length > 2) {
            System.out.printf("publication of the first version: %.1f s%n", publish(analyst, bureau, Integer.parseInt(args[2])));
        }
        var file = Files.createTempFile("library", ".csv");
        try {
            GenerateLibrary.write(file, rows, 10);
            var imported = analyst.load(file, "FULL", GenerateLibrary.SECOND_DAY);
            System.out.printf("import and difference of %,d rows: %.1f s, the difference alone: %.1f s%n%s%n",
                    rows, imported.seconds(), imported.comparing(), imported.job());
            var began = System.nanoTime();
            var page = analyst.get("/libraries/" + CatalogApi.LIBRARY + "/versions/" + imported.draft() + "/diff?limit=500");
            System.out.printf("first page of 500: %.0f ms, %,d characters%n", (System.nanoTime() - began) / 1e6, page.length());
            System.out.printf("publication: %.1f s%n", publish(analyst, bureau, imported.draft()));
        } finally {
            Files.delete(file);
        }
    }

    private static double publish(CatalogApi analyst, CatalogApi bureau, int version) throws IOException, InterruptedException {
        var path = "/libraries/" + CatalogApi.LIBRARY + "/versions/" + version;
        analyst.post(path + "/submit");
        bureau.post(path + "/approve");
        return bureau.publish(version);
    }
}
