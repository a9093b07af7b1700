package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
 * @param run          every value on the way, and the trace; of the last portion if there are several
 * @param portions     of a stay that crosses the end of a policy year: what is counted together, one or several; none for any other bill
 */
public record Calculation(
        BigDecimal total, BigDecimal eligible, BigDecimal payout, BigDecimal selfPay, List<Part> parts,
        Map<String, BigDecimal> accumulators, Run run, List<Portion> portions) {
    /** A part of a stay with what it comes to by itself. */
    public record Portion(StayPart part, Calculation calculation) {}

    /** The portions of a stay together: amounts add up, in each account stands what the last portion that touches it leaves. */
    static Calculation of(List<Portion> portions) {
        Calculation last = portions.get(portions.size() - 1).calculation();
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, BigDecimal> accumulators = new LinkedHashMap<>();
        for (Portion portion : portions) {
            portion.calculation().parts().forEach(part -> parts.merge(part.code(), part, Part::plus));
            accumulators.putAll(portion.calculation().accumulators());
        }
        return new Calculation(
                sum(portions, Calculation::total), sum(portions, Calculation::eligible), sum(portions, Calculation::payout),
                sum(portions, Calculation::selfPay), List.copyOf(parts.values()), accumulators, last.run(), List.copyOf(portions));
    }

    private static BigDecimal sum(List<Portion> portions, Function<Calculation, BigDecimal> amount) {
        return portions.stream().map(portion -> amount.apply(portion.calculation())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every run: one, or that of each portion. */
    public List<Run> runs() {
        return portions.isEmpty() ? List.of(run) : portions.stream().map(portion -> portion.calculation().run()).toList();
    }

    /** A part of the total (费用构成); {@code fund} if a fund pays it. */
    public record Part(String code, String title, BigDecimal amount, boolean fund) {
        private Part plus(Part other) {
            return new Part(other.code, other.title, amount.add(other.amount), other.fund);
        }
    }

    public BigDecimal part(String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .map(Part::amount)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
