package org.yiyun.directive.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

@Covers("POL-01")
class DeadlineStageTest {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);
    private static final int NONE = 99;

    @ParameterizedTest
    @CsvSource({"2026-11-30, 99", "2026-12-01, 30", "2026-12-20, 30", "2026-12-21, 10", "2026-12-28, 3", "2026-12-30, 1", "2026-12-31, 1",
        "2027-01-01, -1", "2027-06-01, -1"})
    void isTheSmallestThatHasCome(LocalDate today, int stage) {
        assertThat(DeadlineStage.of(today, DEADLINE, List.of(10, 30, 3, 1)))
                .isEqualTo(stage == NONE ? OptionalInt.empty() : OptionalInt.of(stage));
    }
}
