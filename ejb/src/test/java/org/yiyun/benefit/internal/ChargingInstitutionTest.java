package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.testing.Covers;

@Covers("POL-12")
class ChargingInstitutionTest {
    private static final PolicyDefinition POLICY = PolicyReader.read(Policies.text("ends"));

    @Test
    void isReadFromTheClaimAndTakenOut() {
        Map<String, Object> body = body("h22028200001 ");
        assertThat(ChargingInstitution.of(body)).isEqualTo("H22028200001");
        assertThat(ChargingInstitution.without(body, List.of(POLICY))).isEqualTo(Map.of("mode", "M", "claim", Map.of("institution", Map.of("level", "3"), "lines", 1)));
        assertThat(body).isEqualTo(body("h22028200001 "));
        Map<String, Object> alone = Map.of("claim", Map.of("institution", Map.of("code", "P22028200001")));
        assertThat(ChargingInstitution.without(alone, List.of(POLICY))).isEqualTo(Map.of("claim", Map.of()));
    }

    @Test
    void aBillNeedNotTell() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(), Map.of("claim", 1), Map.of("claim", Map.of("institution", "x")), body(null), body(" "))) {
            assertThat(ChargingInstitution.of(body)).isNull();
        }
        assertThat(ChargingInstitution.without(Map.of("claim", Map.of("institution", "x")), List.of(POLICY))).isEqualTo(Map.of("claim", Map.of("institution", "x")));
        assertThatThrownBy(() -> ChargingInstitution.of(body("H2202820000"))).isInstanceOf(BusinessException.class);
    }

    /** A policy for single institutions has to find it where it looks, also if it decides the first part of a stay only. */
    @Test
    void staysForAPolicyThatAsksForIt() {
        PolicyDefinition asking = PolicyReader.read(Policies.text("ends").replace("facts:\n",
                "facts:\n  - {name: claim.institution.code, type: COUNT, title: 机构}\n"));
        Map<String, Object> body = body("H22028200001");
        assertThat(ChargingInstitution.without(body, List.of(POLICY, asking))).isSameAs(body);
    }

    private static Map<String, Object> body(String code) {
        Map<String, Object> institution = new LinkedHashMap<>(Map.of("level", "3"));
        institution.put("code", code);
        return Map.of("mode", "M", "claim", Map.of("institution", institution, "lines", 1));
    }
}
