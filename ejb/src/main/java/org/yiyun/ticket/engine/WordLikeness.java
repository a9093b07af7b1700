package org.yiyun.ticket.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How alike two texts are by their words: the worth of the words of both, beside the geometric mean of the worth of either (Ochiai's
 * coefficient over weights). It is the same in both directions, and a short text may be like a long one.
 *
 * @param value  0 to 1; 1 for texts of the same words
 * @param common words of both, the most telling first
 */
public record WordLikeness(double value, List<String> common) {
    public static final WordLikeness NONE = new WordLikeness(0, List.of());
    /** One word in common is a coincidence where there are more. */
    private static final int LEAST = 2;

    public WordLikeness {
        common = List.copyOf(common);
    }

    /** @param worth of a word, above 0: the rarer, the more it tells */
    public static WordLikeness of(Collection<String> one, Collection<String> other, ToDoubleFunction<String> worth) {
        Set<String> first = new LinkedHashSet<>(one);
        Set<String> second = new LinkedHashSet<>(other);
        List<String> both = first.stream()
                .filter(second::contains)
                .sorted(Comparator.comparingDouble(worth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (both.size() < Math.max(1, Math.min(LEAST, Math.min(first.size(), second.size())))) {
            return NONE;
        }
        double mean = Math.sqrt(sum(first, worth) * sum(second, worth));
        return mean > 0 ? new WordLikeness(Math.min(1, sum(both, worth) / mean), both) : NONE;
    }

    private static double sum(Collection<String> words, ToDoubleFunction<String> worth) {
        return words.stream().mapToDouble(worth).sum();
    }
}
