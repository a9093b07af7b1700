package org.yiyun.web.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.benefit.ImpactView;
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

    /** 是 and 否 say nothing by themselves: the values of a fact stand together above its name. */
    @Test
    void theValuesOfAFactStandAboveItsName() {
        ImpactChart chart = new ImpactChart(List.of(
                group("person.civilServant", "公务员", "false", "否", "900"), group("person.aid", "救助对象", "NONE", "无", "800"),
                group("person.civilServant", "公务员", "true", "是", "100"), group("person.aid", "救助对象", "", "", "50"),
                group("claim.disease", "门诊特殊病种和重大疾病", "NONE", "无", "10")), "未注明");
        assertThat(chart.getPairs()).extracting(pair -> pair.x() + " " + pair.label() + " " + pair.text()).containsExactly(
                "11 否 公务员：否", "81 是 公务员：是", "151 无 救助对象：无", "221 未注明 救助对象：未注明", "291 无 门诊特殊病种和重大疾病：无");
        assertThat(chart.getBands()).containsExactly(
                new ImpactChart.Band("公务员", "公务员", 0, 140), new ImpactChart.Band("救助对象", "救助对象", 140, 140),
                new ImpactChart.Band("门诊特殊病种…", "门诊特殊病种和重大疾病", 280, 70));
        assertThat(chart.getHeight()).isEqualTo(176);
        assertThat(ImpactChart.ofInstitutions(INSTITUTIONS, "未注明").getBands()).isEmpty();
    }

    private static ImpactView.Group group(String fact, String title, String value, String valueTitle, String payout) {
        return new ImpactView.Group(fact, title, value, valueTitle, 1, new BigDecimal(payout), BigDecimal.ZERO);
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
