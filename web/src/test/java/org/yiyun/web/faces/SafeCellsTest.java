package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void keepsAFormulaFromBeingOne(String text) {
        assertThat(SafeCells.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"门诊结算", "a=b", "T20261122-000001", ""})
    void leavesTextAsItIs(String text) {
        assertThat(SafeCells.text(text)).isEqualTo(text);
    }

    @Test
    void cutsWhatACellCannotHold() {
        assertThat(SafeCells.text("字".repeat(40_000))).hasSize(32_767);
    }

    @Test
    void isEmptyForNothing() {
        assertThat(SafeCells.text(null)).isEmpty();
    }
}
