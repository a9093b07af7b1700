package org.yiyun.problem.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the words of a text are worth: the more, the fewer texts have them (inverse document frequency). Words that no other text has
 * explain nothing and count for nothing.
 */
public final class WordWorth {
    /** A base of few texts must not make every word telling. */
    private static final long LEAST_BASE = 1000;

    private final Map<String, Double> worth = new TreeMap<>();

    /**
     * @param having how many texts have each word
     * @param texts  how many texts there are
     * @param most   so many of the rarest words are weighed
     */
    public WordWorth(Map<String, Long> having, long texts, int most) {
        double base = Math.max(texts, LEAST_BASE);
        having.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(word -> worth.put(word.getKey(), Math.log(1 + base / word.getValue())));
    }

    /** The words that are weighed, the most telling first. */
    public List<String> words() {
        return sorted(worth.keySet());
    }

    /** How much of the text is explained by a text that has those words. */
    public Likeness of(Collection<String> words) {
        List<String> both = sorted(words.stream().distinct().filter(worth::containsKey).toList());
        double all = worth.values().stream().mapToDouble(Double::doubleValue).sum();
        double explained = both.stream().mapToDouble(worth::get).sum();
        return new Likeness(all == 0 ? 0 : (int) Math.round(100 * explained / all), both);
    }

    private List<String> sorted(Collection<String> words) {
        Comparator<String> mostTelling = (one, other) -> Double.compare(worth.get(other), worth.get(one));
        return words.stream().sorted(mostTelling.thenComparing(Comparator.naturalOrder())).toList();
    }
}
