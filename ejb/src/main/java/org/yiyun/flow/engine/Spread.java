package org.yiyun.flow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values lie, each figure one of the values themselves.
 *
 * @param median the middle one, of an even number the lower
 * @param p90    90 of 100 are no greater
 * @param low    with 95 % confidence the median of all such cases is at least this; null with fewer than {@value #FEWEST} values
 * @param high   and at most this
 */
public record Spread(int count, @Nullable Long median, @Nullable Long p90, @Nullable Long low, @Nullable Long high) {
    /** With fewer values no two of them enclose the median with that confidence. */
    public static final int FEWEST = 6;
    private static final double Z = 1.96;
    private static final double P90 = 0.90;

    static Spread of(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            return new Spread(0, null, null, null, null);
        }
        long median = sorted.get((n + 1) / 2 - 1);
        long p90 = sorted.get((int) Math.ceil(P90 * n) - 1);
        if (n < FEWEST) {
            return new Spread(n, median, p90, null, null);
        }
        double half = Z * Math.sqrt(n) / 2;
        int low = Math.max(1, (int) Math.floor(n / 2.0 - half));
        int high = Math.min(n, (int) Math.ceil(n / 2.0 + 1 + half));
        return new Spread(n, median, p90, sorted.get(low - 1), sorted.get(high - 1));
    }
}
