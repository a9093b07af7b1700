package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a parameter for {@link Packed} numbers, by the same cells; those that are not there, are open or do not fit are left out. */
final class PackedCells {
    private final ParameterCells exact;
    private final long[] numbers;
    private final @Nullable PackedScale[] scales;
    private final @Nullable PackedAdjustment[] adjustments;

    PackedCells(ParameterCells exact) {
        this.exact = exact;
        int cells = exact.cells();
        boolean isScale = exact.parameter().type() == PolicyDefinition.ParameterType.SCALE;
        boolean isAdjustment = exact.parameter().type() == PolicyDefinition.ParameterType.ADJUSTMENT;
        numbers = new long[isScale || isAdjustment ? 0 : cells];
        scales = new PackedScale[isScale ? cells : 0];
        adjustments = new PackedAdjustment[isAdjustment ? cells : 0];
        Map<Object, Object> known = new IdentityHashMap<>();
        for (int cell = 0; cell < cells; cell++) {
            pack(cell, exact.contentOf(cell), known);
        }
    }

    /** @param known what was packed before, by what it was made of; many cells have the same */
    private void pack(int cell, @Nullable Object content, Map<Object, Object> known) {
        if (content instanceof Scale scale) {
            scales[cell] = (PackedScale) known.computeIfAbsent(scale, absent -> PackedScale.of(scale));
        } else if (content instanceof Adjustment adjustment) {
            adjustments[cell] = (PackedAdjustment) known.computeIfAbsent(adjustment, absent -> PackedAdjustment.of(adjustment));
        } else if (numbers.length > 0) {
            numbers[cell] = content instanceof BigDecimal number ? Packed.of(number) : Packed.NONE;
        }
    }

    /** What they are made of. */
    ParameterCells exact() {
        return exact;
    }

    long number(Frame frame) {
        return PackedOperations.told(numbers[exact.cell(frame)]);
    }

    PackedScale scale(Frame frame) {
        return there(scales[exact.cell(frame)]);
    }

    PackedAdjustment adjustment(Frame frame) {
        return there(adjustments[exact.cell(frame)]);
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw Packed.LEAVE;
        }
        return value;
    }
}
