package org.yiyun.web.faces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The history of something as its page shows it. */
public final class History {
    private History() {}

    /** A name and a value of a line of the history. */
    public record Detail(String label, String text) {}

    /** Of events in the order in which they happened. */
    public static <E> List<E> newestFirst(List<E> events) {
        var newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /**
     * The details of a line in words, always in the same order.
     *
     * @param words name and value to what is shown
     */
    public static List<Detail> details(Map<String, String> details, BiFunction<String, String, Detail> words) {
        return details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> words.apply(detail.getKey(), detail.getValue()))
                .toList();
    }
}
