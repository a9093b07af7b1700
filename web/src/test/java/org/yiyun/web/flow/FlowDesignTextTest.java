package org.yiyun.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.testing.Covers;

/** Links and tests as people type them. */
@Covers("POL-07")
class FlowDesignTextTest {
    @Test
    void readsALineEach() {
        assertThat(FlowDesignText.links("APPLY > APPLY\n\n BIRTH＞APPLY ")).containsExactly(
                new EditFlowDesign.Link("APPLY", "APPLY"), new EditFlowDesign.Link("BIRTH", "APPLY"));
        assertThat(FlowDesignText.tests("合并申请 | APPLY > PAY ｜ 当日支付")).containsExactly(
                new EditFlowDesign.Test("合并申请", List.of("APPLY", "PAY"), "当日支付"));
    }

    @Test
    void refusesALineWithoutItsParts() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> FlowDesignText.links("APPLY")).errors())
                .containsExactly(new FieldError("links", "field.flow.linkLine", Map.of("id", "APPLY")));
        assertThat(catchThrowableOfType(BusinessException.class, () -> FlowDesignText.tests("甲 | APPLY")).errors())
                .containsExactly(new FieldError("tests", "field.flow.testLine", Map.of("id", "甲 | APPLY")));
    }
}
