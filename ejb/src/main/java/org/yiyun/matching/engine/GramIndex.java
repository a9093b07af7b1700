package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds the texts that share most with a given one, by n-grams; a rare n-gram says more than a frequent one (inverse document
 * frequency). Immutable; a {@link Search} holds what one thread scribbles on.
 */
final class GramIndex {
    /** All of what is asked for is in the text, which says more besides. */
    private static final double CONTAINED = 0.9;
    /** An n-gram of more than this part of all texts is only looked at for what shorter lists have found already. */
    private static final int FREQUENT = 50;
    private static final int ALWAYS = 3_000;

    private final Map<Integer, Posting> postings;
    private final float[] totals;
    private final float unknown;

    /** @param texts ascending numbers of the texts that have it */
    private record Posting(int[] texts, float weight) {}

    /** @param likeness 0 to 1 */
    record Hit(int text, double likeness) {}

    private GramIndex(Map<Integer, Posting> postings, float[] totals, float unknown) {
        this.postings = postings;
        this.totals = totals;
        this.unknown = unknown;
    }

    /** @param texts the distinct n-grams of each, sorted */
    static GramIndex of(List<int[]> texts) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (int[] grams : texts) {
            for (int gram : grams) {
                counts.computeIfAbsent(gram, g -> new int[1])[0]++;
            }
        }
        Map<Integer, Posting> postings = new HashMap<>(counts.size() * 2);
        float[] totals = new float[texts.size()];
        for (int text = 0; text < totals.length; text++) {
            for (int gram : texts.get(text)) {
                int[] left = counts.get(gram);
                Posting posting = postings.computeIfAbsent(gram, g -> new Posting(new int[left[0]], weight(totals.length, left[0])));
                posting.texts()[posting.texts().length - left[0]--] = text;
                totals[text] += posting.weight();
            }
        }
        return new GramIndex(postings, totals, weight(totals.length, 1));
    }

    private static float weight(int all, int having) {
        return (float) Math.log(1 + (double) all / having);
    }

    /** How alike a text of the index is to one with these n-grams; {@code its} are the text's own. */
    double likeness(int[] grams, int text, int[] its) {
        float common = 0;
        for (int gram : grams) {
            Posting posting = postings.get(gram);
            if (posting != null && Arrays.binarySearch(its, gram) >= 0) {
                common += posting.weight();
            }
        }
        return likeness(common, total(grams), totals[text]);
    }

    private float total(int[] grams) {
        float total = 0;
        for (int gram : grams) {
            Posting posting = postings.get(gram);
            total += posting == null ? unknown : posting.weight();
        }
        return total;
    }

    private static double likeness(float common, float asked, float has) {
        if (asked + has == 0) {
            return 0;
        }
        double dice = 2.0 * common / (asked + has);
        double contained = CONTAINED * common / asked;
        return Math.min(1, Math.max(dice, contained * contained));
    }

    /** For one thread. */
    final class Search {
        private final float[] common = new float[totals.length];
        private final int[] touched = new int[totals.length];

        /** The likest texts, the likest first. */
        List<Hit> best(int[] grams, int limit) {
            List<Posting> found = new ArrayList<>();
            for (int gram : grams) {
                Posting posting = postings.get(gram);
                if (posting != null) {
                    found.add(posting);
                }
            }
            found.sort(Comparator.comparingInt(posting -> posting.texts().length));
            int n = 0;
            for (Posting posting : found) {
                n = add(posting, n, limit);
            }
            return pick(n, total(grams), limit);
        }

        private int add(Posting posting, int before, int limit) {
            int n = before;
            boolean frequent = posting.texts().length > Math.max(ALWAYS, totals.length / FREQUENT) && before > 4 * limit;
            if (frequent) {
                for (int i = 0; i < before; i++) {
                    if (Arrays.binarySearch(posting.texts(), touched[i]) >= 0) {
                        common[touched[i]] += posting.weight();
                    }
                }
                return n;
            }
            for (int text : posting.texts()) {
                if (common[text] == 0) {
                    touched[n++] = text;
                }
                common[text] += posting.weight();
            }
            return n;
        }

        private List<Hit> pick(int n, float asked, int limit) {
            PriorityQueue<Hit> best = new PriorityQueue<>(Comparator.comparingDouble(Hit::likeness).thenComparing(Hit::text, Comparator.reverseOrder()));
            for (int i = 0; i < n; i++) {
                int text = touched[i];
                double likeness = likeness(common[text], asked, totals[text]);
                common[text] = 0;
                if (best.size() < limit || likeness > best.element().likeness()) {
                    best.add(new Hit(text, likeness));
                    if (best.size() > limit) {
                        best.remove();
                    }
                }
            }
            List<Hit> hits = new ArrayList<>(best);
            hits.sort(Comparator.comparingDouble(Hit::likeness).reversed().thenComparingInt(Hit::text));
            return hits;
        }
    }
}
