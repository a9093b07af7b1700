package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.StayPart;
import org.yiyun.policy.engine.PolicyDefinition;

/** Turns a calculation into what goes out. */
public final class Results {
    private Results() {}

    public static BenefitResult of(Calculation calculation, int version, LocalDate on) {
        return of(calculation, version, List.of(), on);
    }

    /** @param versions that decide the parts of a stay; empty if {@code version} decides everything */
    public static BenefitResult of(Calculation calculation, int version, List<Integer> versions, LocalDate on) {
        PolicyDefinition definition = calculation.run().plan().definition();
        Map<String, BigDecimal> accounts = new LinkedHashMap<>();
        calculation.accumulators().forEach((code, amount) -> accounts.put(code, money(amount)));
        return new BenefitResult(
                definition.scheme(), definition.title(), version, on, calculation.total(), money(calculation.eligible()),
                calculation.payout(), calculation.selfPay(),
                calculation.parts().stream()
                        .map(part -> new BenefitResult.Part(part.code(), part.title(), part.amount(), part.fund()))
                        .toList(),
                steps(calculation, version, versions), accounts,
                calculation.portions().isEmpty() ? null : StayWords.view(calculation.portions(), version, versions),
                calculation.run().plan().wording().terms());
    }

    private static List<BenefitResult.Step> steps(Calculation calculation, int version, List<Integer> versions) {
        if (calculation.portions().isEmpty()) {
            return steps(calculation, version, line -> line);
        }
        List<BenefitResult.Step> steps = new ArrayList<>();
        for (int i = 0; i < calculation.portions().size(); i++) {
            int own = versions.isEmpty() ? version : versions.get(i);
            StayPart part = calculation.portions().get(i).part();
            steps.add(StayWords.step(calculation.portions(), i, own));
            steps.addAll(steps(calculation.portions().get(i).calculation(), own, line -> part.lines().get(line - 1) + 1));
        }
        return steps;
    }

    /** @param places the number of a line in the whole bill, by its number in what was calculated */
    private static List<BenefitResult.Step> steps(Calculation calculation, int version, IntUnaryOperator places) {
        Explanations explanations = new Explanations(calculation.run().plan().wording());
        return calculation.run().trace().stream()
                .map(step -> step.line() == null ? step : step.of(places.applyAsInt(step.line())))
                .map(step -> new BenefitResult.Step(
                        step.step(), step.title(), step.line(), step.rule(), version, step.source(), plain(step.input()),
                        step.parameters(), step.segments(), plain(step.output()), explanations.sentence(step)))
                .toList();
    }

    /** With two decimals, for whoever shows amounts. */
    public static BigDecimal yuan(BigDecimal amount) {
        return money(amount);
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Exact values, with two decimals at least. */
    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value instanceof BigDecimal number ? exact(number) : value));
        return plain;
    }

    static BigDecimal exact(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2, RoundingMode.UNNECESSARY) : stripped;
    }

    /** For sentences: 50,000.00. */
    static String grouped(BigDecimal number) {
        String plain = exact(number).toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = point - 3; at > (number.signum() < 0 ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
