package org.yiyun.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

class MetricMonthTest {
    @Test
    void knowsItsDays() {
        var month = MetricMonth.parse("2028-02");
        assertThat(month.first()).isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(month.last()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(MetricMonth.of(LocalDate.of(2027, 1, 31)).previous()).hasToString("2026-12").isLessThan(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-1", "2026-00", "1999-01", "2026-10-01", "二月"})
    void refusesWhatIsNoMonth(String text) {
        assertThat(catchThrowableOfType(BusinessException.class, () -> MetricMonth.parse(text)).type()).isEqualTo(ProblemType.INVALID);
    }
}
