package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled formula: a handle from the frame to its value.
 *
 * @param dimension what a symbol is a value of
 * @param literal   a symbol that was written down and whose dimension the other side tells; then there is no handle
 */
record Code(@Nullable MethodHandle handle, Kind kind, @Nullable Dimension dimension, @Nullable String literal) {
    /** What a formula's value can be. */
    enum Kind { NUMBER, TRUTH, SYMBOL }

    static Code number(MethodHandle handle) {
        return new Code(handle, Kind.NUMBER, null, null);
    }

    static Code truth(MethodHandle handle) {
        return new Code(handle, Kind.TRUTH, Dimension.BOOLEAN, null);
    }

    static Code symbol(MethodHandle handle, @Nullable Dimension dimension) {
        return new Code(handle, Kind.SYMBOL, dimension, null);
    }

    private static MethodHandle dropFrame(MethodHandle constant) {
        return MethodHandles.dropArguments(constant, 0, Frame.class);
    }

    /** A literal as a value of the dimension; anything else as it is. */
    Code as(@Nullable Dimension wanted) {
        if (literal == null) {
            return this;
        }
        if (wanted == null) {
            throw new FormulaFault("field.policy.name", Map.of("id", literal));
        }
        int position = wanted.indexOf(literal);
        if (position < 0) {
            throw new FormulaFault("field.policy.value", Map.of("id", literal, "allowed", String.join(" ", wanted.values())));
        }
        return wanted == Dimension.BOOLEAN
                ? truth(dropFrame(MethodHandles.constant(boolean.class, position == 1)))
                : symbol(dropFrame(MethodHandles.constant(int.class, position)), wanted);
    }

    MethodHandle need(Kind wanted) {
        if (literal != null) {
            throw new FormulaFault("field.policy.name", Map.of("id", literal));
        }
        if (kind != wanted || handle == null) {
            throw new FormulaFault("field.policy.type", Map.of("expected", wanted, "found", kind));
        }
        return handle;
    }

    /** The operation on the values of these formulas, each of the same frame; leading arguments may be bound before. */
    static MethodHandle combine(MethodHandle operation, MethodHandle... operands) {
        MethodHandle filtered = MethodHandles.filterArguments(operation, 0, operands);
        List<Class<?>> rest = filtered.type().parameterList().subList(operands.length, filtered.type().parameterCount());
        List<Class<?>> target = new ArrayList<>(List.of(Frame.class));
        rest.stream().filter(type -> type != Frame.class).forEach(target::add);
        int[] order = new int[filtered.type().parameterCount()];
        Arrays.fill(order, 0);
        return MethodHandles.permuteArguments(filtered, MethodType.methodType(filtered.type().returnType(), target), order);
    }

    /** One after the other. */
    static MethodHandle sequence(List<MethodHandle> steps) {
        List<MethodHandle> reversed = new ArrayList<>(steps);
        Collections.reverse(reversed);
        MethodHandle all = null;
        for (MethodHandle step : reversed) {
            all = all == null ? step : MethodHandles.foldArguments(all, step);
        }
        return all == null ? MethodHandles.empty(MethodType.methodType(void.class, Frame.class)) : all;
    }
}
