package org.yiyun.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.PeriodResult;
import org.yiyun.testing.Covers;
import org.yiyun.web.evaluation.TotalsChart.Point;

@Covers("CMPL-07")
class TotalsChartTest {
    @Test
    void hasAPointForEachTotal() {
        var chart = new TotalsChart(List.of(
                new PeriodResult("2025-Q4", new BigDecimal("100.00"), "优秀", InstitutionOutcome.COMMEND),
                new PeriodResult("2026-Q1", null, null, null),
                new PeriodResult("2026-Q2", new BigDecimal("50.00"), "不合格", InstitutionOutcome.CORRECT)));
        assertThat(chart.getPoints()).containsExactly(
                new Point("2025-Q4", 40, 12, "100.00 优秀"), new Point("2026-Q2", 120, 61, "50.00 不合格"));
        assertThat(chart.getLine()).isEqualTo("40,12 120,61");
        assertThat(chart.getWidth()).isEqualTo(160);
    }

    @Test
    void isEmptyWithoutTotals() {
        assertThat(new TotalsChart(List.of()).getPoints()).isEmpty();
    }
}
