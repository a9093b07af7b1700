package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of what differs between two texts of a policy, or beside it.
 *
 * @param before number of the line in the earlier text, null for one that came
 * @param after  number in the later text, null for one that went
 */
public record TextChange(Kind kind, @Nullable Integer before, @Nullable Integer after, String text) {
    private static final int BESIDE = 3;
    /** Beyond that what lies between the first and the last difference is told as gone and come, without looking for what stayed. */
    private static final long MOST_COMPARED = 9_000_000;

    /** What became of a line; GAP stands for lines that are left out. */
    public enum Kind { SAME, GONE, CAME, GAP }

    /** What differs, with three lines on either side; nothing for equal texts. */
    public static List<TextChange> between(String earlier, String later) {
        List<TextChange> all = all(earlier.lines().toList(), later.lines().toList());
        List<TextChange> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i)) {
                shown.add(all.get(i));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1).kind() != Kind.GAP) {
                shown.add(new TextChange(Kind.GAP, null, null, ""));
            }
        }
        return shown.stream().allMatch(line -> line.kind() == Kind.GAP) ? List.of() : shown;
    }

    private static boolean isNear(List<TextChange> all, int at) {
        for (int i = Math.max(0, at - BESIDE); i <= Math.min(all.size() - 1, at + BESIDE); i++) {
            if (all.get(i).kind() != Kind.SAME) {
                return true;
            }
        }
        return false;
    }

    private static List<TextChange> all(List<String> a, List<String> b) {
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head && tail < b.size() - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<TextChange> lines = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            lines.add(same(a, i, i));
        }
        middle(a, b, head, a.size() - tail, b.size() - tail, lines);
        for (int i = tail; i > 0; i--) {
            lines.add(same(a, a.size() - i, b.size() - i));
        }
        return lines;
    }

    private static TextChange same(List<String> a, int i, int j) {
        return new TextChange(Kind.SAME, i + 1, j + 1, a.get(i));
    }

    /** The longest sequence of lines that stayed, by a table of how long it is from each pair of lines on. */
    private static void middle(List<String> a, List<String> b, int from, int aTo, int bTo, List<TextChange> lines) {
        int[][] longest = (long) (aTo - from) * (bTo - from) > MOST_COMPARED ? new int[0][] : longest(a, b, from, aTo, bTo);
        int i = from;
        int j = from;
        while (i < aTo || j < bTo) {
            if (longest.length > 0 && i < aTo && j < bTo && a.get(i).equals(b.get(j))) {
                lines.add(same(a, i++, j++));
            } else if (j == bTo || (i < aTo && (longest.length == 0 || longest[i - from + 1][j - from] >= longest[i - from][j - from + 1]))) {
                lines.add(new TextChange(Kind.GONE, i + 1, null, a.get(i++)));
            } else {
                lines.add(new TextChange(Kind.CAME, null, j + 1, b.get(j++)));
            }
        }
    }

    private static int[][] longest(List<String> a, List<String> b, int from, int aTo, int bTo) {
        int[][] longest = new int[aTo - from + 1][bTo - from + 1];
        for (int i = aTo - from - 1; i >= 0; i--) {
            for (int j = bTo - from - 1; j >= 0; j--) {
                longest[i][j] = a.get(from + i).equals(b.get(from + j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
