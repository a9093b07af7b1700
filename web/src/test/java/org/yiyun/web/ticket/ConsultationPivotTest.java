package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;
import org.yiyun.ticket.ConsultationCount;
import org.yiyun.web.ticket.ConsultationPivot.Line;

class ConsultationPivotTest {
    @Covers("CONS-04")
    @Test
    void hasALineForEachTopicAndAColumnForEachPeriod() {
        assertThat(ConsultationPivot.of(List.of(
                        new ConsultationCount("2026-01", "OTHER", 9, 9, 0, 1), new ConsultationCount("2026-01", null, 1, 0, 0, 0),
                        new ConsultationCount("2026-03", "CLAIM", 12, 11, 2, 0), new ConsultationCount("2026-03", "OTHER", 2, 2, 0, 0))))
                .isEqualTo(new ConsultationPivot(
                        List.of("2026-01", "2026-03"),
                        List.of(
                                new Line("CLAIM", List.of(0L, 12L), 12, 11, 2, 0, 12), new Line("OTHER", List.of(9L, 2L), 11, 11, 0, 1, -7),
                                new Line("", List.of(1L, 0L), 1, 0, 0, 0, -1)),
                        new Line("", List.of(10L, 14L), 24, 22, 2, 1, 4)));
    }

    @Test
    void hasNoTrendOfOnePeriod() {
        assertThat(ConsultationPivot.of(List.of(new ConsultationCount("2026", "CLAIM", 3, 3, 0, 0))).lines())
                .containsExactly(new Line("CLAIM", List.of(3L), 3, 3, 0, 0, 0));
        assertThat(ConsultationPivot.of(List.of()).lines()).isEmpty();
    }
}
