package org.yiyun.bench.benefit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;

/**
 * Bills of forty lines through the whole large-sum scheme, beside the same by hand ({@link PlainLargeSum}), as rules of Drools
 * with the executable model ({@link DroolsLargeSum}) and as a decision of KIE DMN, in FEEL and with a decision table ({@link DmnLargeSum}). All are given bills that
 * were read before. The answers of all bills are compared first, every amount that a rival gives, and the run is void on any
 * difference. The engine does more than its rivals: parts to the fen that add up, what accumulates, and every value for a trace.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class BenefitBench {
    private static final int BILLS = 512;
    private static final int LINES = 40;
    private static final LocalDate ON = LocalDate.of(2025, 6, 1);

    private final PlainLargeSum.Bill[] plain = new PlainLargeSum.Bill[BILLS];
    private final Facts[] facts = new Facts[BILLS];
    private final List<Map<String, Object>> decisions = new ArrayList<>();
    private final DroolsLargeSum rules = new DroolsLargeSum();
    private final DmnLargeSum decision = new DmnLargeSum("large-sum");
    private final DmnLargeSum table = new DmnLargeSum("large-sum-table");
    private BenefitScheme scheme = scheme();
    private int next;

    private static BenefitScheme scheme() {
        try (var text = PolicyProgram.class.getResourceAsStream("/policies/HUADIAN_LARGE_SUM-1.yaml")) {
            return new BenefitScheme(PolicyProgram.compile(PolicyReader.read(new String(text.readAllBytes(), UTF_8))));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Invents the bills, always the same, and compares the answers. */
    @Setup
    public void invent() {
        Random random = new Random(20261125);
        for (int i = 0; i < BILLS; i++) {
            List<PlainLargeSum.Line> lines = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                lines.add(line(random));
            }
            plain[i] = new PlainLargeSum.Bill(true, money(random, 15_000_000), money(random, 41_000_000), lines);
            facts[i] = scheme.read(body(plain[i]));
            decisions.add(DmnLargeSum.input(plain[i]));
            compare(plain[i], scheme.calculate(ON, facts[i]));
            compareRivals(plain[i], decisions.get(i));
        }
    }

    private static PlainLargeSum.Line line(Random random) {
        PlainLargeSum.Kind kind = PlainLargeSum.Kind.values()[random.nextInt(5)];
        int sessions = kind == PlainLargeSum.Kind.DIALYSIS ? 1 + random.nextInt(13) : 1;
        return new PlainLargeSum.Line(
                kind, PlainLargeSum.Category.values()[random.nextInt(3)], money(random, 500_000), BigDecimal.valueOf(sessions), random.nextInt(10) > 0);
    }

    private static BigDecimal money(Random random, int mostFen) {
        return BigDecimal.valueOf(random.nextInt(mostFen), 2);
    }

    private static Map<String, Object> body(PlainLargeSum.Bill bill) {
        List<Map<String, Object>> lines = bill.lines().stream().map(line -> Map.<String, Object>of(
                "kind", line.kind().name(), "category", line.category().name(), "amount", line.amount(), "sessions", line.sessions(),
                "directSettlement", line.direct())).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("claim", Map.of("institution", Map.of("local", bill.local()), "lines", lines));
        body.put("priorYear", Map.of("eligible", bill.priorEligible(), "paid", bill.priorPaid()));
        return body;
    }

    private static void compare(PlainLargeSum.Bill bill, Calculation calculation) {
        PlainLargeSum.Answer answer = PlainLargeSum.calculate(bill);
        PlainLargeSum.Answer ours = new PlainLargeSum.Answer(
                calculation.total(), calculation.eligible(), calculation.payout(), calculation.run().number("ownFirstTotal"),
                calculation.run().number("outside"));
        if (!answer.isSame(ours)) {
            throw new IllegalStateException("void: the engine says " + ours + ", not " + answer);
        }
        checkParts(calculation);
    }

    /** What only the engine gives, the parts to the fen, has to add up. */
    private static void checkParts(Calculation calculation) {
        BigDecimal sum = calculation.parts().stream().map(Calculation.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(calculation.total()) != 0) {
            throw new IllegalStateException("void: parts of " + sum + " are not " + calculation.total());
        }
    }

    private void compareRivals(PlainLargeSum.Bill bill, Map<String, Object> input) {
        PlainLargeSum.Answer answer = PlainLargeSum.calculate(bill);
        if (!rules.calculate(bill).isSame(answer)) {
            throw new IllegalStateException("void: Drools says " + rules.calculate(bill) + ", not " + answer);
        }
        for (DmnLargeSum dmn : List.of(decision, table)) {
            if (!DmnLargeSum.isSame(dmn.calculate(input), answer)) {
                throw new IllegalStateException("void: DMN says " + dmn.calculate(input) + ", not " + answer);
            }
        }
    }

    private int turn() {
        next = (next + 1) % BILLS;
        return next;
    }

    @Benchmark
    public Calculation engine() {
        return scheme.calculate(ON, facts[turn()]);
    }

    @Benchmark
    public Object engineWithTrace() {
        return scheme.calculate(ON, facts[turn()]).run().trace();
    }

    @Benchmark
    public Object plainJava() {
        return PlainLargeSum.calculate(plain[turn()]);
    }

    @Benchmark
    public Object drools() {
        return rules.calculate(plain[turn()]);
    }

    @Benchmark
    public Object kieDmn() {
        return decision.calculate(decisions.get(turn()));
    }

    @Benchmark
    public Object kieDmnTable() {
        return table.calculate(decisions.get(turn()));
    }
}
