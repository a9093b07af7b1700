package org.yiyun.knowledge.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.Segment;

/** Pieces of a text with the words that were looked for marked; the reader's page decides how a mark looks. */
public final class Highlights {
    private static final int BEFORE = 20;

    private Highlights() {}

    /**
     * A piece of the text, at most so long, that begins shortly before the first of the words; the beginning of the text if
     * it has none of them.
     */
    public static List<Segment> of(String text, Collection<String> words, int length) {
        var line = text.replaceAll("\\s+", " ").strip();
        var pattern = pattern(words);
        var first = pattern == null ? null : pattern.matcher(line);
        var start = first != null && first.find() ? Math.max(0, first.start() - BEFORE) : 0;
        if (line.length() - start < length) {
            start = Math.max(0, line.length() - length);
        }
        var end = Math.min(line.length(), start + length);
        List<Segment> segments = new ArrayList<>();
        add(segments, start > 0 ? "…" : "", false);
        mark(segments, line.substring(start, end), pattern);
        add(segments, end < line.length() ? "…" : "", false);
        return List.copyOf(segments);
    }

    private static void mark(List<Segment> segments, String piece, @Nullable Pattern pattern) {
        var done = 0;
        if (pattern != null) {
            var matcher = pattern.matcher(piece);
            while (matcher.find()) {
                add(segments, piece.substring(done, matcher.start()), false);
                add(segments, matcher.group(), true);
                done = matcher.end();
            }
        }
        add(segments, piece.substring(done), false);
    }

    private static void add(List<Segment> segments, String text, boolean match) {
        if (text.isEmpty()) {
            return;
        }
        var last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.match() == match) {
            segments.set(segments.size() - 1, new Segment(last.text() + text, match));
        } else {
            segments.add(new Segment(text, match));
        }
    }

    private static @Nullable Pattern pattern(Collection<String> words) {
        var alternatives = words.stream()
                .filter(word -> !word.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? null : Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
