package org.yiyun.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two calculations side by side (对比), in yuan: what was told differently, where the steps part, and what comes of it.
 *
 * @param inputs  what the two were told differently, in the order in which the policy asks for it
 * @param amounts the total, what enters the segments, what the funds and the person pay, then each part
 * @param steps   aligned: those of the whole bill and of its lines, in the order of the first; steps of two schemes are not aligned
 * @param words   what was told differently, where the two part by that, and what it comes to, in sentences for an insured person; Chinese
 */
public record BenefitComparison(
        BenefitResult left, BenefitResult right, List<Input> inputs, List<Amount> amounts, List<StepPair> steps, List<String> words) {
    public BenefitComparison {
        inputs = List.copyOf(inputs);
        amounts = List.copyOf(amounts);
        steps = List.copyOf(steps);
        words = List.copyOf(words);
    }

    /** The pairs of the whole bill, those of its lines apart: they are many and small. */
    public List<StepPair> billSteps() {
        return steps.stream().filter(pair -> pair.line() == null).toList();
    }

    public List<StepPair> lineSteps() {
        return steps.stream().filter(pair -> pair.line() != null).toList();
    }

    /** A thing that was told differently, in words; null where one was told nothing. */
    public record Input(String path, String title, @Nullable String left, @Nullable String right) {}

    /**
     * An amount of both.
     *
     * @param code       {@code total}, {@code eligible}, {@code payout}, {@code selfPay}, or that of a part
     * @param name       of a part as the policy calls it; the code of the others
     * @param difference of the right against the left
     */
    public record Amount(
            String code, String name, @Nullable BigDecimal left, @Nullable BigDecimal right, BigDecimal difference) {
        public boolean differs() {
            return difference.signum() != 0;
        }
    }

    /**
     * A step of both.
     *
     * @param line   number of the line from 1, null for the whole bill
     * @param left   the step in a sentence; null if only the other has it
     * @param right  as {@code left}
     * @param words  where they differ: in what; null where they do not
     */
    public record StepPair(
            String step, String title, @Nullable Integer line, @Nullable String left, @Nullable String right, @Nullable String words) {
        public boolean differs() {
            return words != null;
        }
    }
}
