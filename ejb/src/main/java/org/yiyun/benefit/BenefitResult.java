package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.TraceStep.UsedParameter;
import org.yiyun.policy.engine.TraceStep.UsedSegment;
import org.yiyun.policy.engine.Wording;

/**
 * What a bill comes to, in yuan with two decimals.
 *
 * @param version      number of the version of the policy
 * @param parts        add up to the total
 * @param steps        of a stay in several parts those of each part, one part behind the other, each headed by how it is counted
 * @param accumulators what stands in each account afterwards; goes into the next calculation as {@code priorYear};
 *                     of a stay in several parts those of its last year
 * @param figures      how what the steps set is called and what it counts, as of the version and the day that decide; of a stay in
 *                     several parts as of the last
 * @param stay         how a stay is counted that crosses the end of a policy year; null for any other bill
 */
public record BenefitResult(
        String scheme, String title, int version, LocalDate on, BigDecimal total, BigDecimal eligible, BigDecimal payout,
        BigDecimal selfPay, List<Part> parts, List<Step> steps, Map<String, BigDecimal> accumulators,
        @Nullable BenefitStay stay, List<Wording.Term> figures) {
    public BenefitResult {
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
        figures = List.copyOf(figures);
    }

    /** The steps of the whole bill, those of its lines apart: they are many and small. */
    public List<Step> billSteps() {
        return steps.stream().filter(step -> step.line() == null).toList();
    }

    public List<Step> lineSteps() {
        return steps.stream().filter(step -> step.line() != null).toList();
    }

    /** A part of the total; {@code fund} if a fund pays it. */
    public record Part(String code, String name, BigDecimal amount, boolean fund) {}

    /**
     * A step, explained.
     *
     * @param line        number of the line from 1, null for the whole bill
     * @param rule        formula, or table and row
     * @param source      document and clause
     * @param explanation the step in a sentence
     */
    public record Step(
            String step, String title, @Nullable Integer line, String rule, int version, String source, Map<String, Object> input,
            List<UsedParameter> parameters, List<UsedSegment> segments, Map<String, Object> output, String explanation) {}
}
