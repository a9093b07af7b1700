package org.yiyun.web.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.BenefitResult;
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
                new ImpactChart.Pair("人民医院门诊…", "H99990000001：人民医院门诊部分院", 24, 120, 60),
                new ImpactChart.Pair("未注明", "未注明", 120, 60, 90),
                new ImpactChart.Pair("P99990…", "P99990000009：P99990000009", 216, 0, 0));
    }

    /** The steps of two calculations side by side: only what the other one has otherwise is marked. */
    @Test
    void stepsThatDifferAreMarked() {
        BenefitResult before = result(step("S1", "总费用 100"), step("S6", "按 85% 得 85"), step("S9", "自付 15"), step("S6", "二"));
        BenefitResult after = result(step("S1", "总费用 100"), step("S6", "按 80% 得 80"), step("S6", "二"));
        assertThat(MarkedStep.of(before, after)).containsExactly(
                new MarkedStep("总费用 100", false), new MarkedStep("按 85% 得 85", true), new MarkedStep("自付 15", true), new MarkedStep("二", false));
        assertThat(MarkedStep.of(before, null)).extracting(MarkedStep::differs).containsOnly(false);
        assertThat(MarkedStep.of(null, after)).isEmpty();
    }

    private static BenefitResult result(BenefitResult.Step... steps) {
        return new BenefitResult("A", "A", 1, LocalDate.of(2026, 1, 1), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of(),
                List.of(steps), Map.of(), null, List.of());
    }

    private static BenefitResult.Step step(String code, String words) {
        return new BenefitResult.Step(code, code, null, "", 1, "", Map.of(), List.of(), List.of(), Map.of(), words);
    }

    /** 是 and 否 say nothing by themselves: the values of a fact stand together above its name. */
    @Test
    void theValuesOfAFactStandAboveItsName() {
        ImpactChart chart = new ImpactChart(List.of(
                group("person.civilServant", "公务员", "false", "否", "900"), group("person.aid", "救助对象", "NONE", "无", "800"),
                group("person.civilServant", "公务员", "true", "是", "100"), group("person.aid", "救助对象", "", "", "50"),
                group("claim.disease", "门诊特殊病种和重大疾病", "NONE", "无", "10")), "未注明");
        assertThat(chart.getPairs()).extracting(pair -> pair.x() + " " + pair.label() + " " + pair.text()).containsExactly(
                "24 否 公务员：否", "120 是 公务员：是", "216 无 救助对象：无", "312 未注明 救助对象：未注明", "408 无 门诊特殊病种和重大疾病：无");
        assertThat(chart.getBands()).containsExactly(
                new ImpactChart.Band("公务员", "公务员", 0, 192), new ImpactChart.Band("救助对象", "救助对象", 192, 192),
                new ImpactChart.Band("门诊特殊病种…", "门诊特殊病种和重大疾病", 384, 96));
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
