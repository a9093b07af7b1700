package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        assertThat(sentence("800.00", STEP)).isEqualTo("起付：起付标准 800.00 元；结果 800.00 元。依据《示例方案》第四条。");
        assertThat(sentence("800.00", "《示例市医保〔2026〕1号》第二条"))
                .isEqualTo("起付：起付标准 800.00 元（《示例市医保〔2026〕1号》第二条）；结果 800.00 元。依据《示例方案》第四条。");
    }

    @Test
    void whatIsNoLimitIsNotReadAsAFigure() {
        assertThat(sentence("999999999.99", STEP)).isEqualTo("起付：起付标准 不限；结果 800.00 元。依据《示例方案》第四条。");
    }

    /** What it was worked out from, each figure in its unit; a table's results by their titles and never by the names of variables. */
    @Test
    void aStepTellsWhatItReadAndFound() {
        Explanations words = new Explanations(PolicyReader.read(Policies.text("BASIC_SAMPLE-1")));
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
                .isEqualTo("第 1 行，分类与先自付：限价以内的目录内费用 500.00 元；先自付 0.00 元。依据《示例方案》第四条。");
        Explanations birth = new Explanations(PolicyReader.read(Policies.text("BIRTH_SAMPLE-1")));
        assertThat(birth.sentence(new TraceStep("S3", "产假", null, "rule", STEP, Map.of(), List.of(
                new UsedParameter("birthDays", "产假天数", "98", "", "")), List.of(), Map.of("days", new BigDecimal("98")))))
                .isEqualTo("产假：产假天数 98 日；结果 98 日。依据《示例方案》第四条。");
    }
}
