package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What compiled formulas are made of. Exact but for {@link #round}. */
final class Operations {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Map<String, MethodHandle> HANDLES = Arithmetic.operations(LOOKUP);

    private Operations() {}

    /** The operation of that name. */
    static MethodHandle handle(String name) {
        MethodHandle handle = HANDLES.get(name);
        if (handle == null) {
            throw new IllegalArgumentException(name);
        }
        return handle;
    }

    /** A method of a class of this package. */
    static MethodHandle method(Class<?> owner, String name, Class<?> result, Class<?>... arguments) {
        try {
            return LOOKUP.findVirtual(owner, name, MethodType.methodType(result, arguments));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.signum() == 0 ? b : b.signum() == 0 ? a : a.add(b);
    }

    static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return b.signum() == 0 ? a : a.subtract(b);
    }

    static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return a.multiply(b);
    }

    static BigDecimal negate(BigDecimal a) {
        return a.negate();
    }

    static BigDecimal min(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static BigDecimal max(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static BigDecimal positive(BigDecimal a) {
        return a.signum() > 0 ? a : BigDecimal.ZERO;
    }

    static BigDecimal round(BigDecimal a, int decimals, RoundingMode mode) {
        return a.setScale(decimals, mode);
    }

    static boolean less(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) < 0;
    }

    static boolean lessOrEqual(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) <= 0;
    }

    static boolean equal(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    static boolean same(int a, int b) {
        return a == b;
    }

    static boolean sameTruth(boolean a, boolean b) {
        return a == b;
    }

    static boolean not(boolean a) {
        return !a;
    }

    static boolean isTrue(int symbol) {
        return symbol == 1;
    }

    static int toSymbol(boolean truth) {
        return truth ? 1 : 0;
    }

    static boolean among(boolean[] wanted, int symbol) {
        return wanted[symbol];
    }

    static BigDecimal readNumber(Slot slot, Frame frame) {
        BigDecimal number = slot.number(frame);
        if (number == null) {
            throw PolicyStop.missing(slot.name(), frame.line());
        }
        return number;
    }

    static int readSymbol(Slot slot, Frame frame) {
        int symbol = slot.symbol(frame);
        if (symbol < 0) {
            throw PolicyStop.missing(slot.name(), frame.line());
        }
        return symbol;
    }

    /** The cell behind another column; what is not told is behind the last value. */
    static int cell(Slot slot, int size, int before, Frame frame) {
        int position = slot.symbol(frame);
        return before * (size + 1) + (position < 0 ? size : position);
    }

    static int at(int[] values, int place) {
        return values[place];
    }

    static boolean isTold(Slot slot, Frame frame) {
        return slot.isTold(frame);
    }

    static void setNumber(int index, Frame frame, BigDecimal value) {
        frame.numbers[index] = value;
    }

    static void setLineNumber(int index, Frame frame, BigDecimal value) {
        frame.lineNumbers[frame.lineNumber(index)] = value;
    }

    static void setSymbol(int index, Frame frame, int value) {
        frame.symbols[index] = value;
    }

    static void setLineSymbol(int index, Frame frame, int value) {
        frame.lineSymbols[frame.lineSymbol(index)] = value;
    }

    static BigDecimal parameter(ParameterCells cells, Frame frame) {
        return cells.number(frame);
    }

    static int choice(ParameterCells cells, Frame frame) {
        return cells.choice(frame);
    }

    /** Nothing is looked up for an amount of nothing: an adjustment that is open matters only where something is paid. */
    static BigDecimal marginal(
            ParameterCells scale, @Nullable ParameterCells adjustment, BigDecimal from, BigDecimal amount, Frame frame) {
        if (amount.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return scale.scale(frame).marginal(from, amount, adjustment == null ? Adjustment.NONE : adjustment.adjustment(frame));
    }

    static BigDecimal inverse(ParameterCells scale, BigDecimal paid, Frame frame) {
        return paid.signum() <= 0 ? BigDecimal.ZERO : scale.scale(frame).inverse(paid);
    }

    static BigDecimal adjusted(ParameterCells adjustment, BigDecimal rate, Frame frame) {
        return adjustment.adjustment(frame).applyTo(rate);
    }

    static BigDecimal sum(MethodHandle term, Frame frame) throws Throwable {
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 0; line < frame.facts.lines; line++) {
            frame.turnTo(line);
            sum = add(sum, (BigDecimal) term.invokeExact(frame));
        }
        frame.turnTo(-1);
        return sum;
    }

    /** The sum of what is told or set of each line. */
    static BigDecimal sumOf(Slot slot, Frame frame) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int line = 0; line < frame.facts.lines; line++) {
            frame.turnTo(line);
            sum = add(sum, readNumber(slot, frame));
        }
        frame.turnTo(-1);
        return sum;
    }

    static boolean any(MethodHandle condition, Frame frame) throws Throwable {
        boolean found = false;
        for (int line = 0; line < frame.facts.lines && !found; line++) {
            frame.turnTo(line);
            found = (boolean) condition.invokeExact(frame);
        }
        frame.turnTo(-1);
        return found;
    }
}
