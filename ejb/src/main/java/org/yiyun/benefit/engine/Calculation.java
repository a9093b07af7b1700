package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.Run;

/**
 * What a claim comes to, in yuan.
 *
 * @param total        all lines, two decimals
 * @param eligible     what enters the segments, exact
 * @param payout       what the funds pay, two decimals
 * @param selfPay      what the person pays: total less payout
 * @param parts        add up to the total to the fen; each at least 0
 * @param accumulators what stands in each account afterwards, exact, by code
 * @param run          every value on the way, and the trace
 */
public record Calculation(
        BigDecimal total, BigDecimal eligible, BigDecimal payout, BigDecimal selfPay, List<Part> parts,
        Map<String, BigDecimal> accumulators, Run run) {
    /** A part of the total (费用构成); {@code fund} if a fund pays it. */
    public record Part(String code, String title, BigDecimal amount, boolean fund) {}

    public BigDecimal part(String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .map(Part::amount)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
