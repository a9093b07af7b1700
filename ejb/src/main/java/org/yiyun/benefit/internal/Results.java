package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.TraceStep;

/** Turns a calculation into what goes out. */
public final class Results {
    private Results() {}

    public static BenefitResult of(Calculation calculation, int version, LocalDate on) {
        PolicyDefinition definition = calculation.run().plan().definition();
        Map<String, BigDecimal> accounts = new LinkedHashMap<>();
        calculation.accumulators().forEach((code, amount) -> accounts.put(code, money(amount)));
        return new BenefitResult(
                definition.scheme(), definition.title(), version, on, calculation.total(), money(calculation.eligible()),
                calculation.payout(), calculation.selfPay(),
                calculation.parts().stream()
                        .map(part -> new BenefitResult.Part(part.code(), part.title(), part.amount(), part.fund()))
                        .toList(),
                steps(calculation, version, definition), accounts);
    }

    private static List<BenefitResult.Step> steps(Calculation calculation, int version, PolicyDefinition definition) {
        Explanations explanations = new Explanations(definition);
        return calculation.run().trace().stream().map(step -> new BenefitResult.Step(
                step.step(), step.title(), step.line(), step.rule(), version, step.source(), plain(step.input()), step.parameters(),
                step.segments(), plain(step.output()), explanations.sentence(step))).toList();
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
