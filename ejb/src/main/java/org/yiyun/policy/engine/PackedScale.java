package org.yiyun.policy.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Scale} for {@link Packed} numbers.
 *
 * @param ends  of the segments but the last, which has none
 * @param rates of all segments
 */
record PackedScale(long[] ends, long[] rates) {
    /** Null if a figure does not fit. */
    static @Nullable PackedScale of(Scale scale) {
        int last = scale.segments().size() - 1;
        long[] ends = new long[last];
        long[] rates = new long[last + 1];
        for (int i = 0; i <= last; i++) {
            BigDecimal end = scale.segments().get(i).upTo();
            rates[i] = Packed.of(scale.segments().get(i).rate());
            if (end != null) {
                ends[i] = Packed.of(end);
            }
            if (rates[i] == Packed.NONE || (end != null && ends[i] == Packed.NONE)) {
                return null;
            }
        }
        return new PackedScale(ends, rates);
    }

    /** As {@link Scale#marginal}. */
    long marginal(long from, long amount, PackedAdjustment adjustment) {
        long to = Packed.sum(from, amount);
        long paid = 0;
        long low = 0;
        for (int i = 0; i < ends.length; i++) {
            long high = ends[i];
            boolean endsHere = !Packed.isLess(high, to);
            paid = plus(paid, from, low, endsHere ? to : high, rates[i], adjustment);
            if (endsHere) {
                return paid;
            }
            low = high;
        }
        return plus(paid, from, low, to, rates[ends.length], adjustment);
    }

    private static long plus(long paid, long from, long low, long end, long rate, PackedAdjustment adjustment) {
        long part = Packed.difference(end, PackedOperations.max(from, low));
        return Packed.isPositive(part) ? Packed.sum(paid, Packed.product(part, adjustment.applyTo(rate))) : paid;
    }
}
