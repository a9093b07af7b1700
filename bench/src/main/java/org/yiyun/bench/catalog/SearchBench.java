package org.yiyun.bench.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.yiyun.bench.tickets.RunFolder;
import org.yiyun.platform.text.Pinyin;

/**
 * What people type into the search of a library, letter by letter, and what few entries or none have: {@code SearchBench <.run> [rows]
 * [words]}.
 */
public final class SearchBench {
    private SearchBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var run = new RunFolder(Path.of(args[0]));
        var rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var words = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
        var api = new CatalogApi(run, "analyst");
        var random = new SplittableRandom(2);
        var names = new Histogram(3);
        var initials = new Histogram(3);
        var codes = new Histogram(3);
        var rare = new Histogram(3);
        for (int i = 0; i < words; i++) {
            var word = GenerateLibrary.word(random);
            type(api, word, names);
            type(api, Pinyin.initials(word), initials);
            type(api, GenerateLibrary.code(random.nextInt(rows)).substring(0, 12), codes);
            ask(api, word + GenerateLibrary.word(random), rare);
        }
        LookupBench.print("names", names);
        LookupBench.print("initials", initials);
        LookupBench.print("codes", codes);
        LookupBench.print("rare", rare);
    }

    private static void type(CatalogApi api, String word, Histogram times) throws IOException, InterruptedException {
        for (int length = 1; length <= word.length(); length++) {
            ask(api, word.substring(0, length), times);
        }
    }

    private static void ask(CatalogApi api, String text, Histogram times) throws IOException, InterruptedException {
        var path = "/libraries/" + CatalogApi.LIBRARY + "/suggestions?limit=12&q=" + URLEncoder.encode(text, UTF_8);
        var began = System.nanoTime();
        api.get(path);
        times.recordValue(System.nanoTime() - began);
    }
}
