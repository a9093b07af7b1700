package org.yiyun.web.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.testing.Covers;

/** Faults of a calculation in the words of the page. */
class CalculatorFaultsTest {
    private static List<String> told(FieldError... errors) {
        BusinessException fault = new CalculatorFaults(PolicyReader.read(policy()), List.of(1, 3), Texts.CHINESE)
                .of(BusinessException.invalid(List.of(errors)));
        assertThat(fault.type()).isEqualTo(ProblemType.INVALID);
        return fault.errors().stream().map(error -> error.path() + " " + ProblemTexts.error(Texts.CHINESE, error)).toList();
    }

    private static String policy() {
        try (var file = Objects.requireNonNull(CalculatorFaultsTest.class.getResourceAsStream("/policies/BASIC_SAMPLE-1.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FieldError required(String path) {
        return new FieldError(path, "field.required", Map.of());
    }

    @Test
    void whatHasAnInputStandsBesideIt() {
        assertThat(told(required("person.idNumber"), required("claim.institution.code"), required("claim.admittedOn"), required("on")))
                .containsExactly("person 必填。", "institution 必填。", "admittedOn 必填。", "on 必填。");
    }

    /** The second line that was filled in is the third row of the page. */
    @Test
    @Covers("BEN-14")
    void theOthersAreNamedAsThePolicyAndThePageNameThem() {
        assertThat(told(required("claim.lines[1].category"), required("claim.lines[0].on"), required("claim.lines"), required("person.type"),
                required("right.priorYear.pooled"), required("policy.parameters.segments"))).containsExactly(
                " 第 3 行 目录类别：必填。", " 第 1 行 发生日期：必填。", " 费用明细：必填。", " 人员类别：必填。", " 本年度统筹已支付：必填。",
                "policy.parameters.segments 必填。");
    }
}
