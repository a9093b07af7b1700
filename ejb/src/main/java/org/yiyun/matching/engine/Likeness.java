package org.yiyun.matching.engine;

import java.util.Arrays;

/** Character n-grams (字符 n 元组) of short texts. */
final class Likeness {
    private Likeness() {}

    /**
     * The distinct single characters and pairs of neighbours, sorted. A pair has its first character in the upper half, a single
     * character has nothing there.
     */
    static int[] grams(String text) {
        int[] grams = new int[Math.max(0, 2 * text.length() - 1)];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            grams[n++] = text.charAt(i);
            if (i > 0) {
                grams[n++] = text.charAt(i - 1) << 16 | text.charAt(i);
            }
        }
        return distinct(grams);
    }

    /** Sorted and without repetitions. */
    static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int kept = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    /** Dice coefficient of the n-grams, 0 to 1. */
    static double dice(String a, String b) {
        int[] one = grams(a);
        int[] other = grams(b);
        if (one.length + other.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (one.length + other.length);
    }
}
