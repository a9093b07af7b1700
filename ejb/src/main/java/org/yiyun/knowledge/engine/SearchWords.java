package org.yiyun.knowledge.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.platform.text.ChineseTokens;

/** Texts and questions as words of PostgreSQL's full-text search. */
public final class SearchWords {
    /** Positions beyond this are cut by PostgreSQL anyway. */
    private static final int LAST_POSITION = 16383;

    private SearchWords() {}

    /**
     * A {@code tsvector} with weights: A for title and keywords, B for the question, C for the rest.
     *
     * @return text to be cast by the database
     */
    public static String weighted(List<String> a, List<String> b, List<String> c) {
        Map<String, String> places = new LinkedHashMap<>();
        var position = place(places, a, 'A', 1);
        position = place(places, b, 'B', position);
        place(places, c, 'C', position);
        return places.entrySet().stream()
                .map(word -> ChineseTokens.quoted(word.getKey()) + ":" + word.getValue())
                .collect(Collectors.joining(" "));
    }

    private static int place(Map<String, String> places, List<String> texts, char weight, int first) {
        var position = first;
        for (var word : ChineseTokens.of(texts.toArray(String[]::new))) {
            places.merge(word, Math.min(position, LAST_POSITION) + "" + weight, (before, more) -> before + "," + more);
            position++;
        }
        return position;
    }

    /**
     * A {@code tsquery}: all words of the question, where each phrase of a group of synonyms may be any of the group.
     * Empty for a question without words.
     *
     * @param synonyms groups of which the question has a word
     */
    public static String all(String question, List<List<String>> synonyms) {
        List<String> parts = new ArrayList<>();
        var rest = question.toLowerCase(Locale.ROOT);
        for (var group : synonyms) {
            var found = longestIn(rest, group);
            if (!found.isEmpty()) {
                rest = rest.replace(found, " ");
                parts.add(group.stream()
                        .map(SearchWords::conjunction)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" | ", "(", ")")));
            }
        }
        ChineseTokens.of(rest).forEach(word -> parts.add(ChineseTokens.quoted(word)));
        return String.join(" & ", parts);
    }

    /** The distinct words of a text and of the synonyms of its phrases. */
    public static Set<String> any(String text, List<List<String>> synonyms) {
        Set<String> words = new LinkedHashSet<>(ChineseTokens.of(text));
        synonyms.forEach(group -> words.addAll(ChineseTokens.of(group.toArray(String[]::new))));
        return words;
    }

    /** A {@code tsquery} of all of the words. */
    public static String allOf(List<String> words) {
        return words.stream().map(ChineseTokens::quoted).collect(Collectors.joining(" & "));
    }

    private static String longestIn(String text, List<String> group) {
        return group.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(text::contains)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String conjunction(String phrase) {
        var words = ChineseTokens.of(phrase);
        return words.isEmpty() ? "" : "(" + allOf(words) + ")";
    }
}
