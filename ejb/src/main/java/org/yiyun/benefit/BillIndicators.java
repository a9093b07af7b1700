package org.yiyun.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Deviation;

/**
 * What care cost by the bills that count (费用监测指标, R15).
 *
 * @param deviation of what deviations are taken, as holds on the last day
 * @param source    the document that says so
 * @param groups    all bills first, then those of each kind of care
 */
public record BillIndicators(
        String scheme, LocalDate from, LocalDate to, LocalDate formerFrom, LocalDate formerTo, Deviation deviation, String source,
        List<Group> groups) {
    public BillIndicators {
        groups = List.copyOf(groups);
    }

    /**
     * Bills of a kind of care; ratios with four decimals, amounts in yuan, null for what cannot be told.
     *
     * @param kind       code of the policy; empty for all bills, {@code -} for those that do not tell it
     * @param title      as the policy calls it; empty for those two
     * @param mean       average cost of a bill (次均费用)
     * @param growth     of the average against the former period (次均费用增长)
     * @param deviation  standard deviation of the costs
     * @param variation  deviation by average (变异系数)
     */
    public record Group(
            String kind, String title, long bills, @Nullable BigDecimal mean, long formerBills, @Nullable BigDecimal formerMean,
            @Nullable BigDecimal growth, @Nullable BigDecimal deviation, @Nullable BigDecimal variation) {}
}
