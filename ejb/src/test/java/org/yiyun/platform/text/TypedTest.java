package org.yiyun.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026-1-5", "2026/1/5", "2026/01/05", "2026.1.5", "20260105", " 2026-1-5 "})
    void daysAsPeopleWriteThemIntoFiles(String text) {
        assertThat(Typed.written(text)).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26-1-5", "2026-2-30", "2026-13-1", "20260230", "2026015", "2026-1-5 8:00", "昨天"})
    void whatIsNoDay(String text) {
        assertThat(Typed.written(text)).isNull();
    }

    @Test
    void daysOfTheInterfaceHaveOneForm() {
        assertThat(Typed.day(" 2026-01-05 ")).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(Typed.day("2026-1-5")).isNull();
    }
}
