package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.policy.engine.TraceStep;
import org.yiyun.policy.engine.TraceStep.UsedParameter;
import org.yiyun.policy.engine.Wording;
import org.yiyun.testing.Covers;

/** Steps in words. */
@Covers("BEN-14")
class ExplanationsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String STEP = "《示例方案》第四条";

    private static String sentence(String value, String source) {
        return new Explanations(Wording.of(PolicyReader.read(Policies.text("BASIC_SAMPLE-1")), DAY)).sentence(new TraceStep(
                "S", "起付", null, "rule", STEP, Map.of(), List.of(new UsedParameter("deductible", "起付标准", value, "", source)), List.of(),
                Map.of("deducted", new BigDecimal("800"))));
    }

    @Test
    void aValueSaysWhereItIsWrittenIfThatIsNotWhereTheStepIs() {
        assertThat(sentence("800.00", STEP)).isEqualTo("起付：起付标准 800.00 元；结果 800.00 元。依据《示例方案》第四条。");
        assertThat(sentence("800.00", "《示例市医保〔2026〕1号》第二条"))
                .isEqualTo("起付：起付标准 800.00 元（《示例市医保〔2026〕1号》第二条）；结果 800.00 元。依据《示例方案》第四条。");
    }

    /** 费用段口径：费用段口径 保单年度累计；结果 保单年度累计 would say one thing three times. */
    @Test
    void whatIsOnlyTakenIsToldOnce() {
        Explanations words = new Explanations(Wording.of(PolicyReader.read(Policies.text("BASIC_SAMPLE-1")), DAY));
        TraceStep taken = new TraceStep(
                "S", "起付标准", null, "rule", STEP, Map.of(), List.of(new UsedParameter("deductible", "起付标准", "800.00", "", STEP)), List.of(),
                Map.of("deducted", new BigDecimal("800")));
        assertThat(words.sentence(taken)).isEqualTo("起付标准：结果 800.00 元。依据《示例方案》第四条。");
        TraceStep less = new TraceStep(
                "S", "起付标准", null, "rule", STEP, Map.of(), taken.parameters(), List.of(), Map.of("deducted", new BigDecimal("500")));
        assertThat(words.sentence(less)).isEqualTo("起付标准：起付标准 800.00 元；结果 500.00 元。依据《示例方案》第四条。");
        assertThat(new Explanations(Wording.of(PolicyReader.read(Policies.text("HUADIAN_LARGE_SUM-1")), DAY)).sentence(new TraceStep(
                "S", "费用段口径", null, "rule", STEP, Map.of("mode", "POLICY_YEAR"), List.of(), List.of(), Map.of("mode", "POLICY_YEAR"))))
                .isEqualTo("费用段口径：结果 保单年度累计。依据《示例方案》第四条。");
    }

    @Test
    void whatIsNoLimitIsNotReadAsAFigure() {
        assertThat(sentence("999999999.99", STEP)).isEqualTo("起付：起付标准 不限；结果 800.00 元。依据《示例方案》第四条。");
    }

    /** {@link org.yiyun.policy.engine.FigureWords} tells a scale of one segment as a rate. */
    @Test
    void aScaleOfOneSegmentIsARate() {
        assertThat(new Explanations(Wording.of(PolicyReader.read(Policies.text("BASIC_SAMPLE-1")), DAY)).sentence(new TraceStep(
                "S", "分段", null, "rule", STEP, Map.of(), List.of(new UsedParameter("segments", "支付比例", "0.85", "", "")), List.of(),
                Map.of("pooledDue", new BigDecimal("850"))))).isEqualTo("分段：支付比例 85%；结果 850.00 元。依据《示例方案》第四条。");
    }

    /** Figures are told with the title and the unit of the policy, as of the day. */
    @Test
    void figuresAreToldAsThePolicyCallsThem() {
        String policy = Policies.text("BIRTH_SAMPLE-1").replace(
                "\nresults:", "\n  - {name: days, title: 产假日数, unit: DAYS, from: 2027-01-01}\nresults:");
        assertThat(told(policy, DAY, "medical", new BigDecimal("1000"))).isEqualTo("S：产假天数 98 天；生育医疗费用 1,000.00 元。依据《示例方案》第四条。");
        assertThat(told(policy, LocalDate.of(2027, 1, 1), "medical", new BigDecimal("1000")))
                .isEqualTo("S：产假日数 98 天；生育医疗费用 1,000.00 元。依据《示例方案》第四条。");
        assertThat(told(Policies.text("BIRTH_SAMPLE-1").replaceFirst("(?s)\nfigures:.*?\nresults:", "\nresults:"), DAY, "cost", new BigDecimal("1000")))
                .as("an output of which nobody says anything is told by its name, without a unit; what a step sets is an amount")
                .isEqualTo("S：days 98.00；医疗费用 1,000.00 元。依据《示例方案》第四条。");
    }

    private static String told(String policy, LocalDate day, String other, BigDecimal amount) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("days", new BigDecimal("98.00"));
        output.put(other, amount);
        return new Explanations(Wording.of(PolicyReader.read(policy), day)).sentence(
                new TraceStep("S", "S", null, "rule", STEP, Map.of(), List.of(), List.of(), output));
    }

    @Test
    void differencesAreInTheUnitOfTheFigure() {
        String policy = Policies.text("BIRTH_SAMPLE-1").replace("\nresults:",
                "\n  - {name: own, unit: RATE, from: 2025-01-02}\n  - {name: cost, unit: YES_NO, from: 2025-01-02}\nresults:");
        var words = new Explanations(Wording.of(PolicyReader.read(policy), DAY));
        assertThat(words.differences(step("days", "98"), step("days", "113"))).containsExactly("结果由 98 天变为 113 天，增加 15 天");
        assertThat(words.differences(step("own", "0.85"), step("own", "0.8"))).containsExactly("结果由 85%变为 80%，减少 5 个百分点");
        assertThat(words.differences(step("cost", "0"), step("cost", "1"))).containsExactly("结果由 否变为 是");
        assertThat(words.differences(step("payout", "100"), step("payout", "120.5"))).containsExactly("结果由 100.00 元变为 120.50 元，增加 20.50 元");
    }

    private static BenefitResult.Step step(String name, String value) {
        return new BenefitResult.Step(
                "S", "S", null, "rule", 1, STEP, Map.of(), List.of(), List.of(), Map.of(name, new BigDecimal(value)), "");
    }

    /** What it was worked out from, each figure in its unit; a table's results by their titles and never by the names of variables. */
    @Test
    void aStepTellsWhatItReadAndFound() {
        Explanations words = new Explanations(Wording.of(PolicyReader.read(Policies.text("BASIC_SAMPLE-1")), DAY));
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("claim.kind", "INPATIENT");
        read.put("claim.admission", BigDecimal.ONE);
        read.put("inScope", new BigDecimal("1500"));
        read.put("line.limitPrice", null);
        read.put("unnamed", BigDecimal.TEN);
        assertThat(words.sentence(new TraceStep("S", "起付", null, "rule", STEP, read, List.of(
                new UsedParameter("segments", "比例", "≤10000：0.80，以上：0.85", "", ""), new UsedParameter("offsiteAdjustment", "调整", "-10个百分点", "", ""),
                new UsedParameter("overPoolShare", "补助", "0.90", "", "")), List.of(), Map.of("above", new BigDecimal("700"))))).isEqualTo(
                "起付：按就医类型 住院、年度内第几次住院 1、政策范围内费用 1,500.00 元计算；比例 10,000.00 元以内 80%，以上 85%；调整 -10 个百分点；补助 90%；"
                        + "结果 700.00 元。依据《示例方案》第四条。");
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("covered", new BigDecimal("500"));
        found.put("ownFirst", BigDecimal.ZERO);
        assertThat(words.sentence(new TraceStep("S2", "分类与先自付", 1, "rule", STEP, Map.of(), List.of(), List.of(), found)))
                .isEqualTo("第 1 行，分类与先自付：目录内的金额 500.00 元；先自付金额 0.00 元。依据《示例方案》第四条。");
        Explanations birth = new Explanations(Wording.of(PolicyReader.read(Policies.text("BIRTH_SAMPLE-1")), DAY));
        assertThat(birth.sentence(new TraceStep("S3", "产假", null, "rule", STEP, Map.of(), List.of(
                new UsedParameter("birthDays", "产假天数", "98", "", "")), List.of(), Map.of("days", new BigDecimal("98")))))
                .isEqualTo("产假：产假天数 98 天；结果 98 天。依据《示例方案》第四条。");
    }
}
