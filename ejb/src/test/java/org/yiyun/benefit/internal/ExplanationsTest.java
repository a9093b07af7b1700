package org.yiyun.benefit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
        assertThat(sentence("800.00", STEP)).isEqualTo("起付：起付标准 800.00；结果 800.00 元。依据《示例方案》第四条。");
        assertThat(sentence("800.00", "《示例市医保〔2026〕1号》第二条"))
                .isEqualTo("起付：起付标准 800.00（《示例市医保〔2026〕1号》第二条）；结果 800.00 元。依据《示例方案》第四条。");
    }

    @Test
    void whatIsNoLimitIsNotReadAsAFigure() {
        assertThat(sentence("999999999.99", STEP)).isEqualTo("起付：起付标准 不限；结果 800.00 元。依据《示例方案》第四条。");
    }
}
