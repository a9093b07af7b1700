package org.yiyun.policy.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values of one claim while and after it is calculated. Every variable is set once, so the frame is the trace too. */
final class Frame {
    final Facts facts;
    final @Nullable BigDecimal[] numbers;
    final int[] symbols;
    final @Nullable BigDecimal[] lineNumbers;
    final int[] lineSymbols;
    private final int factNumberWidth;
    private final int factSymbolWidth;
    private final int numberWidth;
    private final int symbolWidth;
    int factNumbers;
    int factSymbols;
    int variableNumbers;
    int variableSymbols;
    private int line = -1;

    Frame(Plan plan, Facts facts) {
        this.facts = facts;
        factNumberWidth = facts.layout.lineNumbers();
        factSymbolWidth = facts.layout.lineSymbols();
        numberWidth = plan.size(2);
        symbolWidth = plan.size(3);
        numbers = new BigDecimal[plan.size(0)];
        symbols = new int[plan.size(1)];
        lineNumbers = new BigDecimal[numberWidth * facts.lines];
        lineSymbols = new int[symbolWidth * facts.lines];
    }

    /** Turns to a line, counted from 0. */
    void turnTo(int next) {
        line = next;
        factNumbers = next * factNumberWidth;
        factSymbols = next * factSymbolWidth;
        variableNumbers = next * numberWidth;
        variableSymbols = next * symbolWidth;
    }

    /** How many numbers are set for each line. */
    int width() {
        return numberWidth;
    }

    int line() {
        return line;
    }
}
