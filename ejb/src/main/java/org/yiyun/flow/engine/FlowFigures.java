package org.yiyun.flow.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a side. All but {@code open} are of cases that are done.
 *
 * @param done     cases that are done: the sum of the variants
 * @param open     cases that are not, or not within the time of the side
 * @param steps    how many steps a case took
 * @param calendar minutes from the beginning to the end
 * @param working  of those, minutes of office hours
 * @param online   cases for which nobody had to come
 * @param reworked cases in which a step was done again
 * @param repeats  steps that were done again
 * @param variants the most frequent first
 */
public record FlowFigures(
        int done, int open, Spread steps, Spread calendar, Spread working, int online, int reworked, int repeats, List<Variant> variants) {
    public FlowFigures {
        variants = List.copyOf(variants);
    }

    /** From 0 to 1; null without cases. */
    public @Nullable BigDecimal onlineShare() {
        return share(online, done);
    }

    public @Nullable BigDecimal reworkShare() {
        return share(reworked, done);
    }

    public @Nullable BigDecimal openShare() {
        return share(open, done + open);
    }

    private static @Nullable BigDecimal share(int part, int all) {
        return all == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
