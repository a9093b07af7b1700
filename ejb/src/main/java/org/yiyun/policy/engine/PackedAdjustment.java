package org.yiyun.policy.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Adjustment} for {@link Packed} numbers.
 *
 * @param changes whether it changes a rate at all
 * @param factor  whether a rate is multiplied by it; else it is added
 * @param by      the factor, or the points as a part of one
 */
record PackedAdjustment(boolean changes, boolean factor, long by) {
    private static final long ONE = Packed.of(BigDecimal.ONE);

    static final PackedAdjustment NONE = new PackedAdjustment(false, false, 0);

    /** Null if its figure does not fit. */
    static @Nullable PackedAdjustment of(Adjustment adjustment) {
        boolean factor = adjustment.kind() == Adjustment.Kind.FACTOR;
        if (!factor && adjustment.value().signum() == 0) {
            return NONE;
        }
        long by = Packed.of(factor ? adjustment.value() : adjustment.value().movePointLeft(2));
        return by == Packed.NONE ? null : new PackedAdjustment(true, factor, by);
    }

    /** As {@link Adjustment#applyTo}. */
    long applyTo(long rate) {
        if (!changes) {
            return rate;
        }
        long changed = factor ? Packed.product(rate, by) : Packed.sum(rate, by);
        return PackedOperations.min(PackedOperations.max(changed, 0), ONE);
    }
}
