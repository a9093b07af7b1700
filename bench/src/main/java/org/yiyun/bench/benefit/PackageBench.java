package org.yiyun.bench.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;

/**
 * A policy of 10,000 parameter values and 2,000 rows, read and compiled: {@code PackageBench [times] [days]}. {@code days} is on how many
 * days values begin; each is a plan of its own. The first time is that of a virtual machine that has just started. Every time some
 * claims are compared with what their figures come to, and the run is void on a difference. Then callers go on calculating while the
 * next version is compiled beside them and put in its place; how long they wait is told with and without that. Wanted: ≤ 2 s, no pause.
 */
public final class PackageBench {
    private static final int DISEASES = 500;
    private static final int LEVELS = 20;
    private static final int ROWS = 2_000;
    private static final LocalDate ON = LocalDate.of(2030, 6, 1);
    private static final int CALLS = 400_000;

    private PackageBench() {}

    public static void main(String[] args) throws InterruptedException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int days = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (int i = 0; i < times; i++) {
            String text = text(days, i);
            long began = System.nanoTime();
            BenefitScheme scheme = new BenefitScheme(PolicyProgram.compile(PolicyReader.read(text)));
            System.out.printf("%d. load and compile of %,d values, %,d rows, %d plans, %,d characters: %.0f ms%n", i + 1,
                    DISEASES * LEVELS, ROWS, scheme.program().changes().size(), text.length(), (System.nanoTime() - began) / 1e6);
            check(scheme, i);
        }
        swap(days);
    }

    /** Rates of diseases by level, and a table that says by disease, level and amount how much of a line counts. */
    private static String text(int days, int edition) {
        var text = new StringBuilder(2_000_000).append("""
                scheme: PACKAGE
                title: 大型政策包
                effective: 2020-01-01
                dateBasis: DISCHARGE
                yearStart: 01-01
                documents: [{id: D, title: 文件, date: 2020-01-01}]
                facts:
                  - {name: prior.paid, type: MONEY, title: 已付, absent: 0}
                  - {name: line.disease, type: disease, title: 病种}
                  - {name: line.level, type: level, title: 级别}
                  - {name: line.amount, type: MONEY, title: 金额}
                dimensions:
                  - name: disease
                    title: 病种
                    values:
                """);
        for (int d = 0; d < DISEASES; d++) {
            text.append("      - {code: M").append(d).append(", title: 病种").append(d).append("}\n");
        }
        text.append("  - name: level\n    title: 级别\n    values:\n");
        for (int l = 0; l < LEVELS; l++) {
            text.append("      - {code: L").append(l).append(", title: 级别").append(l).append("}\n");
        }
        parameters(text, days, edition);
        table(text);
        return text.append("""
                steps:
                  - {code: S1, title: 计入, line: true, table: counts, source: {document: D, clause: 一}}
                  - {code: S2, title: 支付, line: true, set: share, formula: counted * @rate, source: {document: D, clause: 一}}
                  - {code: S3, title: 总额, set: total, formula: sum(line.amount), source: {document: D, clause: 一}}
                  - {code: S4, title: 合规, set: eligible, formula: sum(counted), source: {document: D, clause: 一}}
                  - {code: S5, title: 赔付, set: payout, formula: sum(share), round: {decimals: 2, mode: HALF_UP}, source: {document: D, clause: 一}}
                  - {code: S6, title: 自付, set: own, formula: total - payout, source: {document: D, clause: 一}}
                results: {total: total, eligible: eligible, payout: payout}
                parts:
                  - {code: payout, title: 赔付, amount: payout, fund: true}
                  - {code: own, title: 自付, amount: own}
                accumulators:
                  - {code: paid, title: 累计, period: YEAR, prior: prior.paid, before: prior.paid, add: payout}
                """).toString();
    }

    /** One value for each disease and level. Those that begin later end one that held from the first day, which is one more value. */
    private static void parameters(StringBuilder text, int days, int edition) {
        text.append("""
                parameters:
                  - code: rate
                    type: RATE
                    title: 支付比例
                    unit: 比例
                    period: 每次
                    dims: [line.disease, line.level]
                    source: {document: D, clause: 一}
                    values:
                """);
        for (int d = 0; d < DISEASES; d++) {
            for (int l = 0; l < LEVELS; l++) {
                String when = ", when: {line.disease: M" + d + ", line.level: L" + l + "}, value: ";
                int year = days < 2 ? 0 : (d * LEVELS + l) % days;
                if (year > 0) {
                    text.append("      - {from: 2020-01-01, to: ").append(2020 + year).append("-01-01").append(when).append("0.01}\n");
                }
                text.append("      - {from: ").append(2020 + year).append("-01-01").append(when).append(rate(d, l, edition)).append("}\n");
            }
        }
    }

    private static BigDecimal rate(int disease, int level, int edition) {
        return BigDecimal.valueOf(2000 + (disease * 31 + level * 7 + edition) % 8000, 4);
    }

    /** Four rows for a disease, by level and by amount. */
    private static void table(StringBuilder text) {
        text.append("""
                tables:
                  - code: counts
                    title: 计入比例
                    hit: UNIQUE
                    source: {document: D, clause: 二}
                    inputs: [{name: line.disease}, {name: line.level}, {name: line.amount, domain: "[0,)"}]
                    outputs: [counted]
                    rows:
                """);
        for (int row = 0; row < ROWS; row++) {
            int disease = row / 4;
            String levels = row % 4 < 2 ? levels(0, LEVELS / 2) : levels(LEVELS / 2, LEVELS);
            String amounts = row % 2 == 0 ? "[0,5000]" : "(5000,)";
            text.append("      - when: {line.disease: M").append(disease).append(", line.level: [").append(levels).append("], line.amount: \"")
                    .append(amounts).append("\"}\n        then: {counted: \"line.amount * ").append(share(row)).append("\"}\n");
        }
    }

    private static BigDecimal share(int row) {
        return BigDecimal.valueOf(500 + row % 500, 3);
    }

    private static String levels(int from, int to) {
        var names = new StringBuilder();
        for (int l = from; l < to; l++) {
            names.append(l == from ? "" : ", ").append('L').append(l);
        }
        return names.toString();
    }

    private static void check(BenefitScheme scheme, int edition) {
        for (int d = 0; d < DISEASES; d += 7) {
            int l = d % LEVELS;
            BigDecimal amount = BigDecimal.valueOf(100_000L + d * 2_003L, 2);
            int row = d * 4 + (l < LEVELS / 2 ? 0 : 2) + (amount.compareTo(BigDecimal.valueOf(5000)) > 0 ? 1 : 0);
            BigDecimal expected = amount.multiply(share(row)).multiply(rate(d, l, edition)).setScale(2, java.math.RoundingMode.HALF_UP);
            Calculation calculation = scheme.calculate(ON, scheme.read(body(d, l, amount)));
            if (calculation.payout().compareTo(expected) != 0) {
                throw new IllegalStateException("void: " + calculation.payout() + " is not " + expected);
            }
        }
    }

    private static Map<String, Object> body(int disease, int level, BigDecimal amount) {
        return Map.of("claim", Map.of("lines", List.of(Map.of("disease", "M" + disease, "level", "L" + level, "amount", amount))));
    }

    private static void swap(int days) throws InterruptedException {
        BenefitScheme first = new BenefitScheme(PolicyProgram.compile(PolicyReader.read(text(days, 1))));
        var current = new AtomicReference<>(first);
        call(current);
        System.out.println("calls without a swap, µs: " + told(call(current)));
        var swapping = new Thread(() -> {
            for (int edition = 2; edition < 8; edition++) {
                current.set(new BenefitScheme(PolicyProgram.compile(PolicyReader.read(text(days, edition)))));
            }
        });
        swapping.start();
        System.out.println("calls while six versions are compiled and swapped, µs: " + told(call(current)));
        swapping.join();
    }

    private static Histogram call(AtomicReference<BenefitScheme> current) {
        var histogram = new Histogram(3);
        for (int i = 0; i < CALLS; i++) {
            long began = System.nanoTime();
            BenefitScheme scheme = current.get();
            scheme.calculate(ON, scheme.read(body(i % DISEASES, i % LEVELS, BigDecimal.valueOf(i, 2))));
            histogram.recordValue(System.nanoTime() - began);
        }
        return histogram;
    }

    private static String told(Histogram h) {
        return "p50 %.1f  p99 %.1f  p99.99 %.1f  max %.1f".formatted(h.getValueAtPercentile(50) / 1e3, h.getValueAtPercentile(99) / 1e3,
                h.getValueAtPercentile(99.99) / 1e3, h.getMaxValue() / 1e3);
    }
}
