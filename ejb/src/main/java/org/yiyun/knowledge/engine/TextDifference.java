package org.yiyun.knowledge.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiyun.knowledge.DifferencePart;
import org.yiyun.knowledge.DifferencePart.Kind;

/** What became of a text, sentence by sentence: the longest common sequence of its sentences stays, the rest goes or comes. */
public final class TextDifference {
    private static final Pattern SENTENCE = Pattern.compile("[^。；！？;!?\\n]*[。；！？;!?\\n]?");
    /** Cells of the table of lengths; beyond that a text counts as written anew. */
    private static final long MOST_CELLS = 4_000_000;

    private TextDifference() {}

    /** The parts in reading order; those that are the same or removed make up the text before, those the same or added the one after. */
    public static List<DifferencePart> of(String before, String after) {
        var old = sentences(before);
        var now = sentences(after);
        var start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<DifferencePart> parts = new ArrayList<>();
        add(parts, Kind.SAME, old.subList(0, start));
        between(parts, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        add(parts, Kind.SAME, old.subList(old.size() - end, old.size()));
        return List.copyOf(parts);
    }

    private static List<String> sentences(String text) {
        return SENTENCE.matcher(text).results().map(found -> found.group()).filter(found -> !found.isEmpty()).toList();
    }

    private static void between(List<DifferencePart> parts, List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            add(parts, Kind.REMOVED, old);
            add(parts, Kind.ADDED, now);
            return;
        }
        var longest = lengths(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(parts, Kind.SAME, old.subList(i, i + 1));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(parts, Kind.REMOVED, old.subList(i, i + 1));
                i++;
            } else {
                add(parts, Kind.ADDED, now.subList(j, j + 1));
                j++;
            }
        }
    }

    /** Of the longest common sequence behind each pair of places. */
    private static int[][] lengths(List<String> old, List<String> now) {
        var longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static void add(List<DifferencePart> parts, Kind kind, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        var text = String.join("", sentences);
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.kind() == kind) {
            parts.set(parts.size() - 1, new DifferencePart(kind, last.text() + text));
        } else {
            parts.add(new DifferencePart(kind, text));
        }
    }
}
