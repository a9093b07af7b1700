package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.FieldError;

class NoticesTest {
    @Test
    void aTextThatFitsAnyFieldNamesIts() {
        assertThat(Notices.alone(new FieldError("days", "field.required", Map.of()), "必填。")).isEqualTo("days：必填。");
        assertThat(Notices.alone(new FieldError("days", "field.type.integer", Map.of()), "须为整数。")).isEqualTo("days：须为整数。");
    }

    @Test
    void aTextOfAFeatureSpeaksForItself() {
        assertThat(Notices.alone(new FieldError("tests", "field.flow.untested", Map.of()), "请补充测试案例。")).isEqualTo("请补充测试案例。");
        assertThat(Notices.alone(new FieldError("", "field.required", Map.of()), "必填。")).isEqualTo("必填。");
    }
}
