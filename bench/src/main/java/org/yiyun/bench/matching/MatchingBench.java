package org.yiyun.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.yiyun.matching.engine.Assignment;
import org.yiyun.matching.engine.Decision;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.matching.engine.Lessons;
import org.yiyun.matching.engine.Matcher;
import org.yiyun.matching.engine.NationalIndex;
import org.yiyun.matching.engine.Proposal;
import org.yiyun.matching.engine.Quality;
import org.yiyun.matching.engine.Seeds;
import org.yiyun.matching.engine.TruthSet;

/**
 * Matches own items with a national library of a truth set (真值集) and tells what it was worth, then lets Lucene do the same:
 * {@code MatchingBench [national] [own] [seed] [csv files with names of drugs …]}. One thread.
 */
public final class MatchingBench {
    private static final double[] THRESHOLDS = {0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99};
    private static final int MADE_UP_NAMES = 6_000;
    private static final double NANOS = 1e9;

    private MatchingBench() {}

    public static void main(String[] arguments) throws IOException {
        int nationals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int owns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        List<Path> files = Arrays.stream(arguments).skip(3).map(Path::of).toList();
        Random random = new Random(seed);
        Seeds seeds = files.isEmpty() ? Seeds.madeUp(random, MADE_UP_NAMES) : Seeds.of(RealNames.of(files), random);
        TruthSet set = TruthSet.make(seeds, nationals, owns, random);
        System.out.printf(Locale.ROOT, "%,d national entries of %,d names, %,d own items of which %,d are in the library%n",
                set.national().size(), seeds.names().size(), set.own().size(), set.truth().size());
        ours(set);
        lucene(set);
    }

    private static void ours(TruthSet set) {
        long start = System.nanoTime();
        NationalIndex index = NationalIndex.of(set.national());
        long indexed = System.nanoTime();
        Matcher matcher = new Matcher(index, new Lessons());
        List<Proposal> proposals = new ArrayList<>();
        for (ItemText own : set.own()) {
            proposals.add(matcher.match(own));
        }
        List<Decision> decisions = Assignment.of(proposals, Map.of());
        long end = System.nanoTime();
        System.gc();
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(Locale.ROOT, "ours: index %.1f s, matching %.1f s, together %.1f s; %,d MiB with library, index and proposals%n",
                (indexed - start) / NANOS, (end - indexed) / NANOS, (end - start) / NANOS, used);
        System.out.println("threshold  precision  recall   first    top 5");
        for (double threshold : THRESHOLDS) {
            Quality quality = Quality.of(set, decisions, threshold);
            System.out.printf(Locale.ROOT, "%.2f       %.4f     %.4f   %.4f   %.4f%n",
                    threshold, quality.precision(), quality.recall(), quality.first(), quality.topFive());
        }
        if (index.size() == 0) {
            throw new IllegalStateException();
        }
    }

    private static void lucene(TruthSet set) throws IOException {
        long start = System.nanoTime();
        LuceneRival rival = new LuceneRival(set.national());
        int first = 0;
        int five = 0;
        for (ItemText own : set.own()) {
            String code = set.truth().get(own.id());
            List<String> found = rival.five(own);
            first += !found.isEmpty() && found.get(0).equals(code) ? 1 : 0;
            five += code != null && found.contains(code) ? 1 : 0;
        }
        double all = set.truth().size();
        System.out.printf(Locale.ROOT, "lucene: index and %,d searches %.1f s; first %.4f, top 5 %.4f%n",
                set.own().size(), (System.nanoTime() - start) / NANOS, first / all, five / all);
    }
}
