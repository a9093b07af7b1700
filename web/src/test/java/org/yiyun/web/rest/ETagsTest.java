package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;

class ETagsTest {
    @Test
    void roundTrip() {
        assertThat(ETags.expected(ETags.of(12, "{}"))).isEqualTo(12);
    }

    @Test
    void theVersionAloneIsEnough() {
        assertThat(ETags.expected("\"3\"")).isEqualTo(3);
    }

    @Test
    void noConditionIsNone() {
        assertThat(ETags.expected(null)).isNull();
        assertThat(ETags.expected("*")).isNull();
    }

    @Test
    void aForeignOrWeakTagMatchesNothing() {
        assertThat(ETags.expected("W/\"3\"")).isEqualTo(-1);
        assertThat(ETags.expected("\"abc\"")).isEqualTo(-1);
        assertThat(ETags.expected("3")).isEqualTo(-1);
    }

    @Test
    void differentBodiesOfOneVersionDiffer() {
        assertThat(ETags.of(1, "a")).isNotEqualTo(ETags.of(1, "b"));
    }

    @Test
    void knowsWhatTheReaderHas() {
        assertThat(ETags.isKnown("\"1-a\", W/\"2-b\"", "\"2-b\"")).isTrue();
        assertThat(ETags.isKnown("\"2-c\"", "\"2-b\"")).isFalse();
        assertThat(ETags.isKnown(null, "\"2-b\"")).isFalse();
    }

    @Test
    void editsNeedTheCondition() {
        assertThatThrownBy(() -> ETags.required(null)).isInstanceOf(BusinessException.class).hasMessageContaining("precondition-required");
    }
}
