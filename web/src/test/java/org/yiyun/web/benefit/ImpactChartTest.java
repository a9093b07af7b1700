package org.yiyun.web.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

/** An impact run by institution, as a picture and as a file. */
@Covers("POL-12")
class ImpactChartTest {
    private static final List<ImpactInstitution> INSTITUTIONS = List.of(
            new ImpactInstitution("H99990000001", "人民医院门诊部分院", 2, new BigDecimal("100.00"), new BigDecimal("50.00")),
            new ImpactInstitution("", "", 1, new BigDecimal("50.00"), new BigDecimal("75.00")),
            new ImpactInstitution("P99990000009", "", 1, new BigDecimal("0.00"), new BigDecimal("0.00")));

    @Test
    void twoBarsStandSideBySide() {
        ImpactChart chart = ImpactChart.ofInstitutions(INSTITUTIONS, "未注明");
        assertThat(chart.getPairs()).containsExactly(
                new ImpactChart.Pair("人民医院门诊…", "H99990000001：人民医院门诊部分院", 11, 120, 60), new ImpactChart.Pair("未注明", "未注明", 81, 60, 90),
                new ImpactChart.Pair("P99990…", "P99990000009：P99990000009", 151, 0, 0));
    }

    @Test
    void theFileHasAWordForBillsThatNameNone() {
        assertThat(ImpactExport.heads(Texts.CHINESE)).containsExactly("机构编码", "就医机构", "结算单", "原支付", "按本版本支付", "差额");
        assertThat(INSTITUTIONS.stream().map(row -> ImpactExport.cells(row, Texts.CHINESE)).toList()).containsExactly(
                List.of("H99990000001", "人民医院门诊部分院", "2", "100.00", "50.00", "-50.00"), List.of("", "未注明", "1", "50.00", "75.00", "25.00"),
                List.of("P99990000009", "", "1", "0.00", "0.00", "0.00"));
        assertThat(ImpactExport.cells(INSTITUTIONS.get(1), Locale.ENGLISH).get(1)).isEqualTo("Not named");
    }
}
