package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one claim tells, laid out for a {@link Layout}: numbers, once more as {@link Packed} ones, and values of dimensions as positions
 * (-1 if not told). Not changed once made.
 */
public final class Facts {
    final @Nullable BigDecimal[] numbers;
    final int[] symbols;
    final int lines;
    final @Nullable BigDecimal[] lineNumbers;
    final int[] lineSymbols;
    final long[] packed;
    final long[] packedOfLines;
    final Layout layout;

    Facts(Layout layout, int lines) {
        this.layout = layout;
        this.lines = lines;
        numbers = new BigDecimal[layout.numbers()];
        symbols = new int[layout.symbols()];
        lineNumbers = new BigDecimal[layout.lineNumbers() * lines];
        lineSymbols = new int[layout.lineSymbols() * lines];
        packed = new long[numbers.length];
        packedOfLines = new long[lineNumbers.length];
        Arrays.fill(packed, Packed.NONE);
        Arrays.fill(packedOfLines, Packed.NONE);
        Arrays.fill(symbols, -1);
        Arrays.fill(lineSymbols, -1);
    }

    private Facts(Facts other, Layout layout, @Nullable BigDecimal[] numbers, long[] packed) {
        this.layout = layout;
        this.numbers = numbers;
        this.packed = packed;
        lines = other.lines;
        symbols = other.symbols;
        lineNumbers = other.lineNumbers;
        packedOfLines = other.packedOfLines;
        lineSymbols = other.lineSymbols;
    }

    public Layout layout() {
        return layout;
    }

    /** The same claim for a version that knows the same facts; that the layouts are equal is for the caller to know. */
    public Facts in(Layout other) {
        return other == layout ? this : new Facts(this, other, numbers, packed);
    }

    public int lines() {
        return lines;
    }

    /** The same claim with another number; nothing happens to this one. */
    public Facts with(String name, BigDecimal value) {
        Slot slot = layout.slot(name);
        if (slot == null || slot.ofLine() || slot.kind() != Slot.Kind.NUMBER) {
            throw new IllegalArgumentException("no number of a claim: " + name);
        }
        Facts changed = new Facts(this, layout, numbers.clone(), packed.clone());
        changed.put(slot.index(), value);
        return changed;
    }

    /** While it is made. */
    void put(int index, BigDecimal number) {
        numbers[index] = number;
        packed[index] = Packed.of(number);
    }

    /** While it is made. */
    void putOfLine(int line, int index, BigDecimal number) {
        int place = line * layout.lineNumbers() + index;
        lineNumbers[place] = number;
        packedOfLines[place] = Packed.of(number);
    }

    /** A fact of the claim as text: a number in plain digits, a value of a dimension by its code; null if not told. */
    public @Nullable String text(String name) {
        Slot slot = layout.slot(name);
        if (slot == null || slot.ofLine()) {
            return null;
        }
        if (slot.kind() == Slot.Kind.NUMBER) {
            BigDecimal number = numbers[slot.index()];
            return number == null ? null : number.toPlainString();
        }
        int symbol = symbols[slot.index()];
        return symbol < 0 ? null : slot.value(symbol);
    }
}
