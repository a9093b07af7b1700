package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.yiyun.policy.engine.Adjustment;
import org.yiyun.testing.Covers;

/** What holds of the large-sum scheme whatever the claim. */
@Covers("BEN-15")
class BenefitPropertyTest {
    private static final BenefitScheme SCHEME = Policies.scheme(Policies.WITH_OFFSITE);
    private static final LocalDate ON = LocalDate.of(2025, 6, 1);
    private static final BigDecimal LIMIT = new BigDecimal("410000.00");
    private static final BigDecimal FEN = new BigDecimal("0.01");

    @Property(tries = 300)
    void partsAddUpToTheTotalAndNoneIsNegative(@ForAll("claims") List<Map<String, Object>> lines, @ForAll("prior") Map<String, Object> prior) {
        Calculation result = calculate(Policies.with(Policies.body(lines), "priorYear", prior));
        assertThat(result.parts()).allMatch(part -> part.amount().signum() >= 0 && part.amount().scale() == 2);
        assertThat(result.parts().stream().map(Calculation.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(result.total());
        assertThat(result.payout().add(result.selfPay())).isEqualByComparingTo(result.total());
        assertThat(result.payout()).isEqualByComparingTo(result.part("payout"));
        assertThat(result.payout().add((BigDecimal) prior.get("paid"))).isLessThanOrEqualTo(LIMIT);
    }

    @Property(tries = 200)
    void theOrderOfLinesChangesNothing(@ForAll("claims") List<Map<String, Object>> lines, @ForAll Random random) {
        List<Map<String, Object>> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        Calculation one = calculate(Policies.body(lines));
        Calculation other = calculate(Policies.body(shuffled));
        assertThat(other.payout()).isEqualTo(one.payout());
        assertThat(other.parts()).isEqualTo(one.parts());
        assertThat(other.eligible()).isEqualByComparingTo(one.eligible());
    }

    @Property(tries = 200)
    void thePayoutNeverFallsWhenAnAmountGrows(
            @ForAll("claims") List<Map<String, Object>> lines, @ForAll("prior") Map<String, Object> prior,
            @ForAll @IntRange(min = 0, max = 7) int which, @ForAll("money") BigDecimal more) {
        List<Map<String, Object>> grown = new ArrayList<>(lines);
        int index = which % lines.size();
        grown.set(index, Policies.with(lines.get(index), "amount", ((BigDecimal) lines.get(index).get("amount")).add(more)));
        BigDecimal before = calculate(Policies.with(Policies.body(lines), "priorYear", prior)).payout();
        BigDecimal after = calculate(Policies.with(Policies.body(grown), "priorYear", prior)).payout();
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    /** Each part is rounded to the fen, so n bills may differ by half a fen each; with whole hundreds nothing is rounded. */
    @Property(tries = 200)
    void splittingABillChangesNothing(@ForAll("claims") List<Map<String, Object>> lines, @ForAll @IntRange(min = 0, max = 8) int where) {
        int cut = Math.min(where, lines.size());
        BigDecimal whole = payout(List.of(lines));
        BigDecimal split = payout(List.of(lines.subList(0, cut), lines.subList(cut, lines.size())));
        assertThat(whole.subtract(split).abs()).isLessThanOrEqualTo(FEN);
        List<Map<String, Object>> round = lines.stream()
                .map(line -> Policies.with(line, "amount", ((BigDecimal) line.get("amount")).setScale(-2, java.math.RoundingMode.CEILING)))
                .toList();
        assertThat(payout(List.of(round.subList(0, cut), round.subList(cut, round.size())))).isEqualByComparingTo(payout(List.of(round)));
    }

    @Property(tries = 100)
    void aPersonNeverGetsMoreThanTheLimit(@ForAll("bills") List<List<Map<String, Object>>> bills) {
        assertThat(payout(bills)).isLessThanOrEqualTo(LIMIT);
    }

    /** A late bill and a cancelled one leave what stands as if it had always been so. */
    @Property(tries = 100)
    void whatIsKnownLaterSettlesAsIfItHadAlwaysBeenKnown(@ForAll("bills") List<List<Map<String, Object>>> bills, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bills.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        PersonLedger inOrder = new PersonLedger(claim -> SCHEME);
        PersonLedger late = new PersonLedger(claim -> SCHEME);
        late.add(new PersonLedger.Entry(99, ON.minusDays(1), Policies.body(bills.get(0)), false));
        for (int i = 0; i < bills.size(); i++) {
            inOrder.add(new PersonLedger.Entry(i, ON.plusDays(i), Policies.body(bills.get(i)), false));
            late.add(new PersonLedger.Entry(order.get(i), ON.plusDays(order.get(i)), Policies.body(bills.get(order.get(i))), false));
        }
        late.settle();
        late.cancel(99);
        assertThat(late.settle().stream().map(settled -> settled.calculation().payout()).toList())
                .isEqualTo(inOrder.settle().stream().map(settled -> settled.calculation().payout()).toList());
    }

    @Property(tries = 200)
    void percentagePointsNeverActAsAFactor(@ForAll("money") BigDecimal amount) {
        Map<String, Object> body = Policies.body(
                List.of(Policies.line("DRUG", "A", amount)), Map.of("local", false), "REFERRAL");
        BigDecimal local = new BigDecimal("0.85");
        BigDecimal expected = amount.min(new BigDecimal(50000)).multiply(local.subtract(new BigDecimal("0.10")))
                .add(amount.subtract(new BigDecimal(50000)).max(BigDecimal.ZERO).multiply(new BigDecimal("0.80")));
        if (amount.compareTo(new BigDecimal(100000)) <= 0) {
            assertThat(calculate(body).payout()).isEqualByComparingTo(expected.setScale(2, java.math.RoundingMode.HALF_UP));
        }
        assertThat(new Adjustment(Adjustment.Kind.POINTS, new BigDecimal(-10)).applyTo(new BigDecimal("0.92"))).isEqualByComparingTo("0.82");
        assertThat(new Adjustment(Adjustment.Kind.FACTOR, new BigDecimal("0.9")).applyTo(new BigDecimal("0.92"))).isEqualByComparingTo("0.828");
    }

    @Property(tries = 100)
    void theSameClaimComesToTheSameAgain(@ForAll("claims") List<Map<String, Object>> lines) {
        Calculation one = calculate(Policies.body(lines));
        Calculation again = calculate(Policies.body(lines));
        assertThat(again.run().trace()).isEqualTo(one.run().trace());
        assertThat(again.parts()).isEqualTo(one.parts());
        assertThat(again.accumulators()).isEqualTo(one.accumulators());
    }

    private static Calculation calculate(Map<String, Object> body) {
        return SCHEME.calculate(ON, SCHEME.read(body));
    }

    private static BigDecimal payout(List<List<Map<String, Object>>> bills) {
        PersonLedger ledger = new PersonLedger(claim -> SCHEME);
        for (int i = 0; i < bills.size(); i++) {
            if (!bills.get(i).isEmpty()) {
                ledger.add(new PersonLedger.Entry(i, ON, Policies.body(bills.get(i)), false));
            }
        }
        return ledger.settle().stream().map(settled -> settled.calculation().payout()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<BigDecimal> money() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("150000")).ofScale(2);
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> claims() {
        return Combinators.combine(
                        Arbitraries.of("DRUG", "ITEM", "CONSUMABLE", "SPECIAL_DRUG", "DIALYSIS"), Arbitraries.of("A", "B", "C"), money())
                .as(Policies::line).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<List<Map<String, Object>>>> bills() {
        return claims().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<String, Object>> prior() {
        return Combinators.combine(
                        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("500000")).ofScale(2),
                        Arbitraries.bigDecimals().between(BigDecimal.ZERO, LIMIT).ofScale(2))
                .as((eligible, paid) -> Map.of("eligible", eligible, "paid", paid));
    }
}
