package org.yiyun.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.testing.Covers;

/** A refused text says where in it the fault is. */
@Covers("POL-05")
class DraftFaultsTest {
    private static final String TEXT = "scheme: A\nparameters:\n  - code: cap\n    uprating: cpi\n";

    @Test
    void eachFaultHasItsLineAndPath() {
        assertThat(words(List.of(
                new FieldError("parameters[0].uprating", "field.policy.key", Map.of("allowed", "code title")),
                new FieldError("title", "field.required", Map.of()),
                new FieldError("reason", "field.required", Map.of())))).containsExactly(
                        "reason 必填。", " 第 4 行（parameters[0].uprating）：没有这一项，不能装载。可用的项：code title。", " title：必填。");
    }

    @Test
    void afterTwentyTheOthersAreCounted() {
        List<String> words = words(IntStream.range(0, 23).mapToObj(i -> new FieldError("x" + i, "field.required", Map.of())).toList());
        assertThat(words).hasSize(21);
        assertThat(words.get(20)).isEqualTo(" 还有 3 处问题，请先改正以上各处再保存。");
    }

    private static List<String> words(List<FieldError> faults) {
        return DraftFaults.placed(BusinessException.invalid(faults), TEXT, Locale.CHINESE).errors().stream()
                .map(error -> error.path() + " " + ProblemTexts.error(Locale.CHINESE, error)).toList();
    }
}
