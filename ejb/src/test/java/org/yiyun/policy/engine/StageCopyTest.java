package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;

/** A plan that goes on calculating gets code of its own, and nothing else changes. */
class StageCopyTest {
    private static final LocalDate ON = LocalDate.of(2025, 6, 1);

    @Test
    void comesToTheSameBeforeAndAfterThat() {
        BenefitScheme scheme = Policies.scheme(Policies.WITH_OFFSITE);
        List<Map<String, Object>> bodies = bodies();
        List<Calculation> before = calculate(scheme, bodies);
        assertThat(scheme.program().on(ON).isOwn()).isFalse();
        for (int i = 0; i < 2500; i++) {
            scheme.calculate(ON, scheme.read(bodies.get(i % bodies.size())));
        }
        assertThat(scheme.program().on(ON).isOwn()).isTrue();
        List<Calculation> after = calculate(scheme, bodies);
        for (int i = 0; i < bodies.size(); i++) {
            assertThat(after.get(i).parts()).isEqualTo(before.get(i).parts());
            assertThat(after.get(i).accumulators()).isEqualTo(before.get(i).accumulators());
            assertThat(after.get(i).run().trace()).isEqualTo(before.get(i).run().trace());
        }
        assertThatThrownBy(() -> scheme.calculate(ON, scheme.read(Policies.body(List.of(Map.of("kind", "DRUG", "amount", BigDecimal.ONE))))))
                .isInstanceOf(BusinessException.class);
    }

    private static List<Calculation> calculate(BenefitScheme scheme, List<Map<String, Object>> bodies) {
        return bodies.stream().map(body -> scheme.calculate(ON, scheme.read(body))).toList();
    }

    private static List<Map<String, Object>> bodies() {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (String kind : List.of("DRUG", "ITEM", "CONSUMABLE", "DIALYSIS", "SPECIAL_DRUG")) {
            for (String category : List.of("A", "B", "C")) {
                lines.add(Policies.line(kind, category, BigDecimal.valueOf(1_234_567L * (lines.size() + 1), 2)));
                bodies.add(Policies.body(List.copyOf(lines)));
            }
        }
        bodies.add(Policies.body(List.copyOf(lines), Map.of("local", false), "REFERRAL"));
        return bodies;
    }
}
