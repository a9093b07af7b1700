package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.testing.Covers;

/** Packed or exact, a claim comes to the same in every figure, decimal and word, or to the same refusal. */
@Covers("BEN-15")
class PackedCalculationPropertyTest {
    private static final LocalDate ON = LocalDate.of(2025, 6, 1);
    private static final String LARGE_SUM = Policies.text("HUADIAN_LARGE_SUM-1");
    private static final String DIALYSIS = LARGE_SUM.substring(
            LARGE_SUM.indexOf("      - when: {line.kind: DIALYSIS, direct: true}"), LARGE_SUM.indexOf("      - when: {line.kind: DIALYSIS, direct: false}"));

    /** Shipped ones, one whose rows are collected, one that leads to the last of many rows, and one with figures of many digits. */
    private static final List<BenefitScheme> SCHEMES = List.of(
            warm(Policies.scheme("HUADIAN_LARGE_SUM-1")), warm(Policies.scheme(Policies.WITH_OFFSITE)), warm(Policies.scheme("BASIC_SAMPLE-1")),
            warm(Policies.scheme("BIRTH_SAMPLE-1")), warm(Policies.scheme("ends")),
            warm(Policies.schemeOf(LARGE_SUM.replace("hit: UNIQUE", "hit: COLLECT_SUM"))),
            warm(Policies.schemeOf(LARGE_SUM.replace("hit: UNIQUE", "hit: FIRST").replace(DIALYSIS, DIALYSIS.repeat(70)))),
            warm(Policies.schemeOf(LARGE_SUM.replace("value: 0.20", "value: 0.20000000001").replace("value: 430.00", "value: 430.001"))));

    @Property(tries = 600)
    void comesToTheSame(@ForAll("schemes") BenefitScheme scheme, @ForAll Random random) {
        Facts facts = facts(scheme, random);
        Calculation packed = null;
        Throwable refused = null;
        try {
            packed = scheme.calculate(ON, facts);
        } catch (BusinessException refusal) {
            refused = refusal;
        }
        if (packed == null) {
            Throwable expected = catchThrowable(() -> scheme.calculateExactly(ON, facts));
            assertThat(refused).isInstanceOf(BusinessException.class).isExactlyInstanceOf(expected.getClass());
            assertThat(((BusinessException) refused).errors()).isEqualTo(((BusinessException) expected).errors());
        } else {
            isSame(packed, scheme.calculateExactly(ON, facts));
        }
    }

    private static void isSame(Calculation packed, Calculation exact) {
        assertThat(packed.total()).isEqualTo(exact.total());
        assertThat(packed.eligible()).isEqualTo(exact.eligible());
        assertThat(packed.payout()).isEqualTo(exact.payout());
        assertThat(packed.selfPay()).isEqualTo(exact.selfPay());
        assertThat(packed.parts()).isEqualTo(exact.parts());
        assertThat(packed.accumulators()).isEqualTo(exact.accumulators());
        assertThat(packed.run().trace()).isEqualTo(exact.run().trace());
        assertThat(packed.run().figures()).isEqualTo(exact.run().figures());
    }

    /** Otherwise the two would be one way, and the property nothing. */
    @Example
    void mostClaimsArePacked() {
        for (BenefitScheme scheme : SCHEMES) {
            Random random = new Random(7);
            long packed = IntStream.range(0, 200).filter(i -> isPacked(scheme, facts(scheme, random))).count();
            assertThat(packed).as(scheme.program().definition().title()).isGreaterThan(40);
        }
    }

    /** A claim of too many digits comes to the same the exact way. */
    @Example
    void whatDoesNotFitIsCalculatedExactly() {
        BenefitScheme scheme = SCHEMES.get(7);
        List<Map<String, Object>> lines = List.of(
                Policies.line("SPECIAL_DRUG", "A", new BigDecimal("9876543210.98")), Policies.line("DIALYSIS", "A", new BigDecimal("500.00")));
        Facts facts = scheme.read(Policies.body(lines));
        Calculation calculation = scheme.calculate(ON, facts);
        assertThat(calculation.run().isPacked()).isFalse();
        isSame(calculation, scheme.calculateExactly(ON, facts));
        assertThat(calculation.payout()).isEqualTo("410000.00");
    }

    private static boolean isPacked(BenefitScheme scheme, Facts facts) {
        try {
            return scheme.calculate(ON, facts).run().isPacked();
        } catch (BusinessException refused) {
            return false;
        }
    }

    /** Past the runs after which a plan has packed code. */
    private static BenefitScheme warm(BenefitScheme scheme) {
        Random random = new Random(11);
        for (int i = 0; i < 600; i++) {
            isPacked(scheme, facts(scheme, random));
        }
        return scheme;
    }

    @Provide
    Arbitrary<BenefitScheme> schemes() {
        return Arbitraries.of(SCHEMES);
    }

    /** A claim that tells most of what the policy knows. */
    private static Facts facts(BenefitScheme scheme, Random random) {
        PolicyDefinition definition = scheme.program().definition();
        Map<String, Object> body = new LinkedHashMap<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(12)).forEach(i -> lines.add(new LinkedHashMap<>()));
        put(body, "claim.lines", lines);
        boolean careless = random.nextInt(5) == 0;
        for (Fact fact : definition.facts()) {
            if (fact.name().startsWith("line.")) {
                lines.forEach(line -> tell(line, fact.name().substring("line.".length()), fact, definition, random, careless));
            } else {
                tell(body, fact.name().replace("prior.", "priorYear."), fact, definition, random, careless);
            }
        }
        return scheme.read(body);
    }

    private static void tell(Map<String, Object> tree, String path, Fact fact, PolicyDefinition definition, Random random, boolean careless) {
        if (careless ? random.nextInt(8) > 0 : fact.absent() == null || random.nextBoolean()) {
            put(tree, path, value(fact, definition, random, careless));
        }
    }

    private static Object value(Fact fact, PolicyDefinition definition, Random random, boolean careless) {
        Dimension dimension = definition.dimension(fact.type()).orElse(null);
        if (dimension != null) {
            boolean local = fact.name().endsWith("local") && random.nextInt(4) > 0;
            return local ? "true" : dimension.values().get(random.nextInt(dimension.values().size()));
        }
        if (fact.type().equals("COUNT")) {
            return BigDecimal.valueOf(1 + random.nextInt(4));
        }
        int decimals = random.nextInt(3);
        long most = careless && random.nextInt(10) == 0 ? 9_000_000_000L : random.nextBoolean() ? 2_000 : 150_000;
        return random.nextInt(12) == 0 ? BigDecimal.ZERO.setScale(decimals)
                : BigDecimal.valueOf((long) (random.nextDouble() * most * Math.pow(10, decimals)), decimals);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object value) {
        Map<String, Object> at = tree;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(steps[i], absent -> new LinkedHashMap<>());
        }
        at.put(steps[steps.length - 1], value);
    }
}
