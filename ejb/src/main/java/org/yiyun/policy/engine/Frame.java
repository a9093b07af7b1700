package org.yiyun.policy.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values of one claim while and after it is calculated. Every variable is set once, so the frame is the trace too. Its numbers are
 * {@link BigDecimal} or {@link Packed}, one of them throughout; whoever reads a {@link Slot} need not know.
 */
final class Frame {
    private static final BigDecimal[] NO_NUMBERS = {};
    private static final long[] NONE_PACKED = {};

    final Facts facts;
    final @Nullable BigDecimal[] numbers;
    final int[] symbols;
    final @Nullable BigDecimal[] lineNumbers;
    final int[] lineSymbols;
    final boolean isPacked;
    final long[] packed;
    final long[] packedOfLines;
    private final int factNumberWidth;
    private final int factSymbolWidth;
    private final int numberWidth;
    private final int symbolWidth;
    private int line = -1;

    Frame(Plan plan, Facts facts, boolean isPacked) {
        this.facts = facts;
        factNumberWidth = facts.layout.lineNumbers();
        factSymbolWidth = facts.layout.lineSymbols();
        numberWidth = plan.size(2);
        symbolWidth = plan.size(3);
        this.isPacked = isPacked;
        numbers = isPacked ? NO_NUMBERS : new BigDecimal[plan.size(0)];
        lineNumbers = isPacked ? NO_NUMBERS : new BigDecimal[numberWidth * facts.lines];
        packed = isPacked ? new long[plan.size(0)] : NONE_PACKED;
        packedOfLines = isPacked ? new long[numberWidth * facts.lines] : NONE_PACKED;
        symbols = new int[plan.size(1)];
        lineSymbols = new int[symbolWidth * facts.lines];
    }

    /** Turns to a line, counted from 0. */
    void turnTo(int next) {
        line = next;
    }

    /** Where a number that the line tells lies. */
    int factNumber(int index) {
        return line * factNumberWidth + index;
    }

    /** Where a symbol that the line tells lies. */
    int factSymbol(int index) {
        return line * factSymbolWidth + index;
    }

    /** Where a number that is set for the line lies. */
    int lineNumber(int index) {
        return line * numberWidth + index;
    }

    /** Where a symbol that is set for the line lies. */
    int lineSymbol(int index) {
        return line * symbolWidth + index;
    }

    /** Sets a variable to an exact number. */
    void set(Slot slot, BigDecimal value) {
        if (isPacked && slot.ofLine()) {
            packedOfLines[lineNumber(slot.index())] = PackedOperations.told(Packed.of(value));
        } else if (isPacked) {
            packed[slot.index()] = PackedOperations.told(Packed.of(value));
        } else if (slot.ofLine()) {
            lineNumbers[lineNumber(slot.index())] = value;
        } else {
            numbers[slot.index()] = value;
        }
    }

    /** How many numbers are set for each line. */
    int width() {
        return numberWidth;
    }

    int line() {
        return line;
    }
}
