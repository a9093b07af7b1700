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
    private final Plan plan;
    int factNumbers;
    int factSymbols;
    int variableNumbers;
    int variableSymbols;
    private int line = -1;

    Frame(Plan plan, Facts facts) {
        this.plan = plan;
        this.facts = facts;
        numbers = new BigDecimal[plan.size(0)];
        symbols = new int[plan.size(1)];
        lineNumbers = new BigDecimal[plan.size(2) * facts.lines];
        lineSymbols = new int[plan.size(3) * facts.lines];
    }

    /** Turns to a line, counted from 0. */
    void turnTo(int next) {
        line = next;
        factNumbers = next * facts.layout.lineNumbers();
        factSymbols = next * facts.layout.lineSymbols();
        variableNumbers = next * plan.size(2);
        variableSymbols = next * plan.size(3);
    }

    /** How many numbers are set for each line. */
    int width() {
        return plan.size(2);
    }

    int line() {
        return line;
    }
}
