package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.testing.Covers;

/** What the list of needs asks for most: a new person type, a special outpatient disease, another rule of accumulation. All by data alone. */
@Covers({"POL-09", "BEN-02"})
class KindsOfParametersTest {
    private static final String BASIC = Policies.text("BASIC_SAMPLE-1");
    private static final String TYPES = "      - {code: RETIRED, title: 退休}\n";
    private static final LocalDate ON = LocalDate.of(2025, 2, 10);

    @Test
    void aPersonTypeIsRefusedUntilEveryRateOfItIsThere() {
        String named = BASIC.replace(TYPES, TYPES + "      - {code: FLEXIBLE, title: 灵活就业}\n");
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> Policies.schemeOf(named));
        assertThat(refused.errors().stream().map(error -> ProblemTexts.error(Locale.CHINESE, error)))
                .containsExactly("参数“统筹分段支付比例”自 2025-01-01 起没有适用于 就医类型=住院(INPATIENT)，机构级别=一级(1)，人员类别=灵活就业(FLEXIBLE) 的值。");

        Calculation paid = calculate(named.replace("      - {from: 2025-01-01, when: {claim.kind: OUTPATIENT, person.type: RETIRED}",
                "      - {from: 2025-01-01, when: {person.type: FLEXIBLE}, value: [{rate: 0.70}]}\n"
                        + "      - {from: 2025-01-01, when: {claim.kind: OUTPATIENT, person.type: RETIRED}"),
                "FLEXIBLE", Map.of("kind", "INPATIENT"), "20000.00");
        assertThat(paid.payout()).isEqualTo("13440.00");
    }

    @Test
    void aSpecialOutpatientDiseaseComesWithItsLimit() {
        String text = BASIC.replace("      - {code: M04300, title: 心功能不全}\n", "      - {code: M04300, title: 心功能不全}\n      - {code: M05000, title: 慢性病}\n")
                .replace("      - {from: 2025-01-01, when: {claim.disease: M04300}, value: 3000.00}\n",
                        "      - {from: 2025-01-01, when: {claim.disease: M04300}, value: 3000.00}\n      - {from: 2025-01-01, when: {claim.disease: M05000}, value: 2000.00}\n");
        Calculation paid = calculate(text, "EMPLOYED", Map.of("kind", "SPECIAL_OUTPATIENT", "disease", "M05000"), "5000.00");
        assertThat(List.of(paid.payout(), paid.part("overQuarter"))).containsExactly(new BigDecimal("1600.00"), new BigDecimal("3000.00"));
    }

    @Test
    void whatAccumulatesByTheQuarterMayAccumulateByTheMonth() {
        BenefitScheme monthly = Policies.schemeOf(BASIC.replace("title: 门特季度合规费用, period: QUARTER", "title: 门特月度合规费用, period: MONTH"));
        Map<String, Object> body = body("EMPLOYED", Map.of("kind", "SPECIAL_OUTPATIENT", "disease", "M08301"), "5000.00");
        assertThat(PersonLedger.keys(monthly.program().definition(), ON, monthly.read(body)).get("quarterEligible"))
                .isEqualTo(new AccountKey("quarterEligible", "2025-02", "M08301"));
    }

    private static Calculation calculate(String text, String type, Map<String, Object> claim, String amount) {
        BenefitScheme scheme = Policies.schemeOf(text);
        return scheme.calculate(ON, scheme.read(body(type, claim, amount)));
    }

    private static Map<String, Object> body(String type, Map<String, Object> claim, String amount) {
        Map<String, Object> told = Policies.body(List.of(Policies.line("DRUG", "A", new BigDecimal(amount))));
        Map<String, Object> whole = Policies.with(claim, "institution", Map.of("level", "3", "local", true));
        whole.put("lines", List.of(Policies.line("DRUG", "A", new BigDecimal(amount))));
        return Policies.with(Policies.with(told, "claim", whole), "person", Map.of("type", type));
    }
}
