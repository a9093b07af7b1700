package org.yiyun.bench.benefit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;

/**
 * One claim by a draft that nobody has calculated with before: {@code WhatIfBench [times]}. Each time a ratio of the shipped large-sum
 * scheme is another one, so the text is read, checked and compiled as a whole, and the claim worked out with its steps; the amount is
 * compared with what that ratio has to come to, and the run is void on a difference. Beside it the same claim once more by the same
 * draft. Wanted: ≤ 50 ms.
 */
public final class WhatIfBench {
    private static final BigDecimal AMOUNT = new BigDecimal("20000.00");
    private static final LocalDate ON = LocalDate.of(2026, 6, 1);
    private static final int WARM_UP = 30;

    private WhatIfBench() {}

    public static void main(String[] args) throws IOException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 300;
        String text = shipped();
        Histogram fresh = new Histogram(3);
        Histogram again = new Histogram(3);
        Histogram processor = new Histogram(3);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP + times; i++) {
            BigDecimal rate = new BigDecimal("0.5").add(new BigDecimal(i % 4_000).movePointLeft(4));
            String draft = text.replace("rate: 0.85", "rate: " + rate);
            long began = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            BenefitScheme scheme = new BenefitScheme(PolicyProgram.compile(PolicyReader.read(draft)));
            check(scheme, rate);
            long compiled = System.nanoTime();
            long using = threads.getCurrentThreadCpuTime();
            check(scheme, rate);
            long ended = System.nanoTime();
            if (i == 0) {
                System.out.printf("first in this virtual machine: %.1f ms%n", (compiled - began) / 1e6);
            }
            if (i >= WARM_UP) {
                fresh.recordValue(compiled - began);
                processor.recordValue(using - used);
                again.recordValue(ended - compiled);
            }
        }
        tell("a draft of " + text.length() + " characters, never seen before", fresh);
        tell("processor time of that", processor);
        tell("the same draft again", again);
    }

    private static String shipped() throws IOException {
        try (var file = PolicyReader.class.getResourceAsStream("/policies/HUADIAN_LARGE_SUM-1.yaml")) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    private static void check(BenefitScheme scheme, BigDecimal rate) {
        Map<String, Object> line = Map.of("kind", "DRUG", "category", "A", "amount", AMOUNT);
        Calculation calculation = scheme.calculate(
                ON, scheme.read(Map.of("claim", Map.of("institution", Map.of("level", "3", "local", true), "lines", List.of(line)))));
        int steps = calculation.run().trace().size();
        if (steps == 0 || calculation.payout().compareTo(AMOUNT.multiply(rate)) != 0) {
            throw new IllegalStateException(rate + ": " + calculation.payout() + " in " + steps + " steps");
        }
    }

    private static void tell(String what, Histogram times) {
        System.out.printf("%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms, %d times%n", what, times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(99) / 1e6, times.getMaxValue() / 1e6, times.getTotalCount());
    }
}
