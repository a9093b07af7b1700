package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;

/** Refusals of the benefit engine as institutions read them. */
@Covers("BEN-13")
class DecisionWordsTest {
    @Test
    void whatIsWrongIsNamedInTheWordsOfTheInterface() {
        var problem = BusinessException.invalid(List.of(
                new FieldError("claim.lines[1].category", "field.required", Map.of()), new FieldError("claim.dischargedOn", "field.date", Map.of()),
                new FieldError("claim.lines[0]", "field.required", Map.of()), new FieldError("claim.lines[0].other", "field.required", Map.of()),
                new FieldError("claim.birth", "field.required", Map.of())));
        assertThat(DecisionWords.of(problem)).startsWith("第 2 行 收费项目等级：必填。 出院日期（endtime）：")
                .endsWith("第 1 行：必填。 第 1 行 other：必填。 claim.birth：必填。");
        assertThat(DecisionWords.of(new BusinessException(ProblemType.CONFLICT))).matches(".*\\p{IsHan}.*");
    }
}
