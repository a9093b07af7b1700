package org.yiyun.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuarterTest {
    @Test
    void knowsItsDaysAndNeighbours() {
        var quarter = Quarter.parse("2026Q4");

        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(quarter.to()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(quarter.previous()).isEqualTo(new Quarter(2026, 3));
        assertThat(new Quarter(2026, 1).previous()).isEqualTo(new Quarter(2025, 4));
        assertThat(quarter.lastYear()).isEqualTo(new Quarter(2025, 4));
        assertThat(quarter.chinese()).isEqualTo("2026年第四季度");
        assertThat(Quarter.of(LocalDate.of(2026, 12, 31))).isEqualTo(quarter).hasToString("2026Q4");
        assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).isEqualTo(new Quarter(2026, 1)).isLessThan(quarter);
    }

    @Test
    void refusesWhatIsNoQuarter() {
        assertThat(List.of("2026Q0", "2026Q5", "26Q1", "2026q1", "", "2026Q1 ")).allSatisfy(text ->
                assertThatThrownBy(() -> Quarter.parse(text)).hasMessageContaining("field.quarter"));
    }
}
