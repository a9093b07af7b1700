package org.yiyun.policy.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact or a variable lies while a claim is calculated.
 *
 * @param index     within the claim's values, or within those of one line
 * @param dimension what a symbol is a value of
 */
record Slot(String name, Kind kind, boolean ofLine, boolean fact, int index, @Nullable Dimension dimension) {
    /** Numbers and values of dimensions lie apart. */
    enum Kind { NUMBER, SYMBOL }

    /** The number, null if a fact is not told. */
    @Nullable BigDecimal number(Frame frame) {
        if (fact) {
            return ofLine ? frame.facts.lineNumbers[frame.factNumber(index)] : frame.facts.numbers[index];
        }
        if (frame.isPacked) {
            return Packed.decimal(ofLine ? frame.packedOfLines[frame.lineNumber(index)] : frame.packed[index]);
        }
        return ofLine ? frame.lineNumbers[frame.lineNumber(index)] : frame.numbers[index];
    }

    /** Position of the value in its dimension, -1 if a fact is not told. */
    int symbol(Frame frame) {
        if (fact) {
            return ofLine ? frame.facts.lineSymbols[frame.factSymbol(index)] : frame.facts.symbols[index];
        }
        return ofLine ? frame.lineSymbols[frame.lineSymbol(index)] : frame.symbols[index];
    }

    boolean isTold(Frame frame) {
        return kind == Kind.NUMBER ? number(frame) != null : symbol(frame) >= 0;
    }

    boolean isTruth() {
        return dimension == Dimension.BOOLEAN;
    }

    String value(int position) {
        return dimension == null ? Integer.toString(position) : dimension.values().get(position);
    }
}
