package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.engine.Share;

class ShareChartTest {
    @Test
    void drawsMonthsWithAnswersAsPointsWithTheirIntervals() {
        var chart = new ShareChart(List.of(
                new Line("2026-02", 9, 0, null, null), new Line("2026-03", 5, 4, new BigDecimal("4.25"), Share.of(3, 4)),
                new Line("2026-04", 1, 1, new BigDecimal("5.00"), Share.of(1, 1))));

        assertThat(chart.getPoints()).containsExactly(
                new ShareChart.Point("2026-03", 32, 36, 16, 81, "75.0% (30.1%–95.4%)"),
                new ShareChart.Point("2026-04", 96, 12, 12, 90, "100.0% (20.7%–100.0%)"));
        assertThat(chart.getWidth()).isEqualTo(128);
        assertThat(new ShareChart(List.of()).getPoints()).isEmpty();
    }
}
