package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.policy.engine.TraceStep;
import org.yiyun.policy.engine.TraceStep.UsedParameter;
import org.yiyun.testing.Covers;

/** Steps in words. */
@Covers("BEN-14")
class ExplanationsTest {
    private static final String STEP = "《示例方案》第四条";

    private static String sentence(String value, String source) {
        return new Explanations(PolicyReader.read(Policies.text("BASIC_SAMPLE-1"))).sentence(new TraceStep(
                "S", "起付", null, "rule", STEP, Map.of(), List.of(new UsedParameter("deductible", "起付标准", value, "", source)), List.of(),
                Map.of("deducted", new BigDecimal("800"))));
    }

    @Test
    void aValueSaysWhereItIsWrittenIfThatIsNotWhereTheStepIs() {
        assertThat(sentence("800.00", STEP)).isEqualTo("起付：起付标准 800.00；结果 800.00 元。依据《示例方案》第四条。");
        assertThat(sentence("800.00", "《示例市医保〔2026〕1号》第二条"))
                .isEqualTo("起付：起付标准 800.00（《示例市医保〔2026〕1号》第二条）；结果 800.00 元。依据《示例方案》第四条。");
    }

    /** A step says what it went out from: amounts that are there, of a line also its kind; what is counted in days is no money. */
    @Test
    void aStepSaysWhatItWentOutFrom() {
        assertThat(sentences("BASIC_SAMPLE-1", LocalDate.of(2025, 2, 10), Map.of(
                "person", Map.of("type", "EMPLOYED"), "priorYear", Map.of("quarterEligible", new BigDecimal("8600")),
                "claim", Map.of("kind", "SPECIAL_OUTPATIENT", "disease", "M08301", "institution", Map.of("level", "3", "local", true),
                        "lines", List.of(Policies.line("DRUG", "B", new BigDecimal("1000"))))))).contains(
                "第 1 行，分类与先自付：费用类别 药品、目录类别 乙类、限价 1,000.00 元；乙类先自付比例 0.10；纳入范围的金额 1,000.00 元；个人先行负担金额 100.00 元。依据《基本医疗保险示例方案（演示用）》第二条。",
                "门特季度限额内的费用：本季度门特已用合规费用 8,600.00 元、政策范围内费用 900.00 元；门特季度限额 9000.00"
                        + "（《省级医保信息平台本地运营服务采购需求》三(三)1 表第 47 项）；结果 400.00 元。依据《基本医疗保险示例方案（演示用）》第六条。");
        assertThat(sentences("BIRTH_SAMPLE-1", LocalDate.of(2025, 6, 1), Map.of("claim", Map.of(
                "birth", "NATURAL", "averageWage", new BigDecimal("8000"), "lines", List.of(Policies.line("ITEM", "A", new BigDecimal("5000")))))))
                .noneMatch(words -> words.contains("以上："))
                .anyMatch(words -> words.contains("医疗费用支付额 3,000.00 元；产假或休假天数 98 天。"))
                .anyMatch(words -> words.startsWith("生育津贴（月平均工资 ÷ 30 × 天数）：用人单位上年度职工月平均工资 8,000.00 元、产假或休假天数 98 天；"));
    }

    private static List<String> sentences(String policy, LocalDate on, Map<String, Object> body) {
        BenefitScheme scheme = Policies.scheme(policy);
        Explanations words = new Explanations(scheme.program().definition());
        return scheme.calculate(on, scheme.read(body)).run().trace().stream().map(words::sentence).toList();
    }

    @Test
    void whatIsNoLimitIsNotReadAsAFigure() {
        assertThat(sentence("999999999.99", STEP)).isEqualTo("起付：起付标准 不限；结果 800.00 元。依据《示例方案》第四条。");
    }
}
