package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What numbers are while a formula runs. A formula is compiled with {@link #EXACT} for whatever comes, and once more with
 * {@link PackedArithmetic} for a plan that goes on calculating. Both come to the same; the second leaves what it cannot do to the first.
 */
interface Arithmetic {
    /** {@link BigDecimal}, of any size. */
    Arithmetic EXACT = new Arithmetic() {
        @Override
        public MethodHandle operation(String name) {
            return Operations.handle(name);
        }

        @Override
        public MethodHandle constant(BigDecimal value) {
            return MethodHandles.constant(BigDecimal.class, value);
        }

        @Override
        public Object values(ParameterCells cells) {
            return cells;
        }
    };

    /** The operations that a class has, by name. */
    static Map<String, MethodHandle> operations(MethodHandles.Lookup owner) {
        return Arrays.stream(owner.lookupClass().getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers())
                        && !method.getReturnType().equals(MethodHandle.class))
                .collect(Collectors.toMap(Method::getName, method -> {
                    try {
                        return owner.unreflect(method);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }));
    }

    /** The operation of that name. */
    MethodHandle operation(String name);

    /** A handle without arguments to the number. */
    MethodHandle constant(BigDecimal value);

    /** The values of a parameter, for the operations on them. */
    Object values(ParameterCells cells);

    /** Sets a variable to what a formula comes to. */
    default MethodHandle assign(Slot slot, Code code) {
        return assign(slot, code.kind(), code.need(code.kind()));
    }

    /** Sets a variable to a value of that kind. */
    default MethodHandle assign(Slot slot, Code.Kind kind, MethodHandle value) {
        MethodHandle source = kind == Code.Kind.TRUTH ? Code.combine(operation("toSymbol"), value) : value;
        String setter = slot.kind() == Slot.Kind.NUMBER
                ? (slot.ofLine() ? "setLineNumber" : "setNumber")
                : (slot.ofLine() ? "setLineSymbol" : "setSymbol");
        MethodHandle bound = MethodHandles.insertArguments(operation(setter), 0, slot.index());
        MethodHandle fed = MethodHandles.filterArguments(bound, 1, source);
        return MethodHandles.permuteArguments(fed, MethodType.methodType(void.class, Frame.class), 0, 0);
    }
}
