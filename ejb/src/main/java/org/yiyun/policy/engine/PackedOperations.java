package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What formulas over {@link Packed} numbers are made of: each by the name, and with the result, of the one in {@link Operations}. What
 * deals with no numbers is taken from there. None of them says what is wrong: they leave, and the exact calculation tells it.
 */
final class PackedOperations {
    private static final Map<String, MethodHandle> HANDLES = Arithmetic.operations(MethodHandles.lookup());

    private PackedOperations() {}

    /** The operation of that name. */
    static MethodHandle handle(String name) {
        MethodHandle handle = HANDLES.get(name);
        return handle == null ? Operations.handle(name) : handle;
    }

    /** As there, the one is the sum if the other is nothing. */
    static long add(long a, long b) {
        if (Packed.decimals(a) == Packed.decimals(b)) {
            return Packed.joined(a, b);
        }
        return Packed.isZero(a) ? b : Packed.isZero(b) ? a : Packed.sum(a, b);
    }

    static long subtract(long a, long b) {
        return Packed.isZero(b) ? a : Packed.difference(a, b);
    }

    static long multiply(long a, long b) {
        return Packed.product(a, b);
    }

    static long negate(long a) {
        return Packed.negated(a);
    }

    static long min(long a, long b) {
        return Packed.isLess(b, a) ? b : a;
    }

    static long max(long a, long b) {
        return Packed.isLess(a, b) ? b : a;
    }

    static long positive(long a) {
        return Packed.isPositive(a) ? a : 0;
    }

    static long round(long a, int decimals, RoundingMode mode) {
        return Packed.rounded(a, decimals, mode);
    }

    static boolean less(long a, long b) {
        return Packed.isLess(a, b);
    }

    static boolean lessOrEqual(long a, long b) {
        return !Packed.isLess(b, a);
    }

    static boolean equal(long a, long b) {
        return !Packed.isLess(a, b) && !Packed.isLess(b, a);
    }

    static long readNumber(Slot slot, Frame frame) {
        long number = number(slot, frame);
        return slot.fact() ? told(number) : number;
    }

    private static long number(Slot slot, Frame frame) {
        if (slot.fact()) {
            return slot.ofLine() ? frame.facts.packedOfLines[frame.factNumber(slot.index())] : frame.facts.packed[slot.index()];
        }
        return slot.ofLine() ? frame.packedOfLines[frame.lineNumber(slot.index())] : frame.packed[slot.index()];
    }

    /** The number, if it is there. */
    static long told(long number) {
        if (number == Packed.NONE) {
            throw Packed.LEAVE;
        }
        return number;
    }

    static void setNumber(int index, Frame frame, long value) {
        frame.packed[index] = value;
    }

    static void setLineNumber(int index, Frame frame, long value) {
        frame.packedOfLines[frame.lineNumber(index)] = value;
    }

    static boolean isPlain(boolean[] plain, int row) {
        return plain[row];
    }

    /** What a plain row says of a variable; nobody asks for the number where the row does not keep it. */
    static void setPlain(PlainRows.Output output, @Nullable Slot source, int row, Frame frame) {
        long number = source == null ? 0 : number(source, frame) & output.kept()[row];
        long digits = Packed.withoutDecimals(number);
        int decimals = Packed.decimals(number);
        if (digits < -output.most() || digits > output.most() || decimals > output.mostDecimals()) {
            throw Packed.LEAVE;
        }
        long value = digits * output.factors()[row] + decimals + output.rest()[row];
        if (output.target().ofLine()) {
            setLineNumber(output.target().index(), frame, value);
        } else {
            setNumber(output.target().index(), frame, value);
        }
    }

    static long parameter(PackedCells cells, Frame frame) {
        return cells.number(frame);
    }

    static long marginal(PackedCells scale, @Nullable PackedCells adjustment, long from, long amount, Frame frame) {
        if (!Packed.isPositive(amount)) {
            return 0;
        }
        return scale.scale(frame).marginal(from, amount, adjustment == null ? PackedAdjustment.NONE : adjustment.adjustment(frame));
    }

    /** Seldom worked out, and the only division. */
    static long inverse(PackedCells scale, long paid, Frame frame) {
        return told(Packed.of(Operations.inverse(scale.exact(), Packed.decimal(paid), frame)));
    }

    static long adjusted(PackedCells adjustment, long rate, Frame frame) {
        return adjustment.adjustment(frame).applyTo(rate);
    }

    static long sum(MethodHandle term, Frame frame) throws Throwable {
        long sum = 0;
        for (int line = 0; line < frame.facts.lines; line++) {
            frame.turnTo(line);
            sum = add(sum, (long) term.invokeExact(frame));
        }
        frame.turnTo(-1);
        return sum;
    }

    static long sumOf(Slot slot, Frame frame) {
        return slot.fact()
                ? summed(frame.facts.packedOfLines, slot.index(), frame.facts.layout.lineNumbers())
                : summed(frame.packedOfLines, slot.index(), frame.width());
    }

    /**
     * Nearly always, what is not nothing has the same decimals everywhere and is far from filling a long; then nothing has to be decided
     * on the way. The bits of all amounts are together no less than the greatest, and there are no more lines than a claim may have.
     */
    private static long summed(long[] numbers, int first, int width) {
        long sum = 0;
        long decimals = 0;
        long greatest = 0;
        for (int at = first; at < numbers.length; at += width) {
            long number = numbers[at];
            sum += Packed.withoutDecimals(number);
            decimals |= Packed.bitOfDecimals(number);
            greatest |= number ^ number >> Long.SIZE - 1;
        }
        boolean plain = sum != 0 && Long.bitCount(decimals) == 1 && greatest < Long.MAX_VALUE / FactReader.MAX_LINES;
        return plain ? sum + Long.numberOfTrailingZeros(decimals) : oneByOne(numbers, first, width);
    }

    private static long oneByOne(long[] numbers, int first, int width) {
        long sum = 0;
        for (int at = first; at < numbers.length; at += width) {
            sum = add(sum, told(numbers[at]));
        }
        return sum;
    }
}
