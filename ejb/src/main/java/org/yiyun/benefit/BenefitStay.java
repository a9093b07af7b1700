package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.policy.engine.Crossing;

/**
 * How a stay is counted that crosses the end of a policy year (跨年度住院).
 *
 * @param rule   which day decides
 * @param source document and clause of the rule
 * @param parts  what is counted together, in the order of days: one, or one for each policy year if the stay is split
 */
public record BenefitStay(LocalDate admittedOn, LocalDate dischargedOn, Crossing.Rule rule, String source, List<Part> parts) {
    public BenefitStay {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the stay, in yuan.
     *
     * @param from    first day of the part
     * @param to      last day of the part
     * @param on      the day that decides it
     * @param year    the policy year in which it counts, by the calendar year in which that begins
     * @param version number of the version that decides it
     * @param lines   its lines by their number in the bill, from 1
     */
    public record Part(
            LocalDate from, LocalDate to, LocalDate on, int year, int version, List<Integer> lines, BigDecimal total, BigDecimal eligible,
            BigDecimal payout, BigDecimal selfPay) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}
