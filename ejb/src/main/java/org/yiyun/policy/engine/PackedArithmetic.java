package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** {@link Packed} numbers; one for each plan, whose parameters it packs once. */
final class PackedArithmetic implements Arithmetic {
    private final Map<String, PackedCells> packed = new HashMap<>();

    @Override
    public MethodHandle operation(String name) {
        return PackedOperations.handle(name);
    }

    /** Leaves if the number does not fit. */
    @Override
    public MethodHandle constant(BigDecimal value) {
        return MethodHandles.constant(long.class, PackedOperations.told(Packed.of(value)));
    }

    @Override
    public Object values(ParameterCells cells) {
        return packed.computeIfAbsent(cells.parameter().code(), code -> new PackedCells(cells));
    }
}
