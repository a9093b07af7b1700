package org.yiyun.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiyun.reporting.engine.Report.Cell;
import org.yiyun.reporting.engine.Report.Section;
import org.yiyun.testing.Covers;

class ReportComposerTest {
    private final Report busy = ReportComposer.compose(SnapshotMother.busy());

    @Test
    void saysOnTheCoverWhatItIsMadeOf() {
        assertThat(busy.title() + " " + busy.subtitle()).isEqualTo("运营报告 2026年第三季度");
        assertThat(busy.facts()).extracting(fact -> fact.label() + " " + fact.value()).containsExactly(
                "项目 市医疗保障信息平台运营服务", "报告期 2026-07-01 至 2026-09-30", "对比期 2025-07-01 至 2025-09-30（上年同期）",
                "数据时间 2026-09-30 18:15", "参数 quarter=2026Q3");
    }

    @Covers("RPT-01")
    @Test
    void sumsUpTheQuarter() {
        assertThat(section("总体").paragraphs()).containsExactly(
                "2026年第三季度共受理工单 81 件，其中故障 20 件；已解决 70 件。响应率 100.0%，解决率 89.5%，一线解决率 80.0%，用户满意率 94.0%。超时 2 项。");
        assertThat(table("总体", 0)).containsExactly(
                "受理工单（件） 81 65 0.2462", "其中故障（件） 20 25 -0.2000", "其中投诉（件） 1 0 -", "已解决（件） 70 60 0.1667",
                "重新打开（次） 2 1 1.0000", "响应率 1.0000 - -", "解决率 0.8947 0.8000 0.0947", "一线解决率 0.8000 0.5000 0.3000",
                "用户满意率 0.9400 0.7500 0.1900", "平均响应（小时） 0.18 0.33 -0.15", "平均解决（小时） 3.17 40.00 -36.83");
    }

    @Test
    void countsByKindMonthChannelAndLevel() {
        assertThat(rows("工作量", 0)).containsExactly(
                "30 20 10 60 0.7407", "7 8 5 20 0.2469", "0 0 1 1 0.0123", "37 28 16 81 1.0000");
        assertThat(rows("工作量", 1)).containsExactly("51 0.6296", "20 0.2469", "5 0.0617", "5 0.0617");
        assertThat(table("工作量", 2)).containsExactly("一级 2 0.0247", "二级 10 0.1235", "三级 8 0.0988", "未定级 61 0.7531");
        assertThat(section("工作量").charts()).extracting(Report.Chart::kind)
                .containsExactly(Report.ChartKind.PIE, Report.ChartKind.BAR, Report.ChartKind.LINE);
    }

    @Covers({"SLA-15", "RPT-04"})
    @Test
    void ratesResponsesAndSolutionsPerLevelAndServiceLine() {
        assertThat(table("响应与解决", 0)).containsExactly(
                "一级 0 0 - 1 1 0.5000 0", "二级 10 0 1.0000 9 1 0.9000 0", "三级 0 0 - 7 0 1.0000 1", "未定级 60 0 1.0000 0 0 - 0",
                "合计 70 0 1.0000 17 2 0.8947 1");
        assertThat(table("响应与解决", 1)).containsExactly(
                "咨询服务 60 0 1.0000 0 0 - 0", "故障处理服务 10 0 1.0000 17 2 0.8947 1", "合计 70 0 1.0000 17 2 0.8947 1");
    }

    @Test
    void listsBreachesWithHowLateTheyAre() {
        assertThat(section("超时清单").tables().get(0).rows()).extracting(row -> row.cells().get(9)).containsExactly(
                Cell.decimal(new java.math.BigDecimal("2.50")), Cell.decimal(new java.math.BigDecimal("2.00")));
        assertThat(section("超时清单").tables().get(0).rows()).extracting(row -> row.cells().get(8).text())
                .containsExactly("2026-07-04 11:30", "未完成");
    }

    @Covers({"RPT-01", "SCP-07"})
    @Test
    void setsThePlanAgainstTheActual() {
        assertThat(table("计划与实际", 0)).containsExactly(
                "咨询总量 3000 2250.0 60 1500 0.5000 0.6667 001 二(二)", "业务操作培训 3 2.3 1 3 1.0000 1.3333 001 三(五)");
    }

    @Covers("RPT-01")
    @Test
    void suggestsByRulesThatNameTheirFigures() {
        assertThat(section("建议").tables().get(0).rows()).extracting(row -> row.cells().get(1).text()).satisfiesExactly(
                first -> assertThat(first).isEqualTo("一级工单解决率 50.0%（2 项中 1 项超时）"),
                second -> assertThat(second).isEqualTo("二级工单解决率 90.0%（10 项中 1 项超时）"),
                third -> assertThat(third).isEqualTo("故障处理服务时限遵守率 93.1%（29 项中 2 项超时）"),
                fourth -> assertThat(fourth).endsWith("60 件，上年同期 40 件，增长 50.0%"),
                fifth -> assertThat(fifth).isEqualTo("医保业务基础子系统 零星报销 故障 8 件，占全部故障 40.0%"),
                sixth -> assertThat(sixth).isEqualTo("投诉 1 件，上年同期 0 件"),
                seventh -> assertThat(seventh).isEqualTo("咨询总量本年累计 1500，应达 2250.0，进度完成率 66.7%"),
                eighth -> assertThat(eighth).isEqualTo("业务操作培训本年累计 3，应达 2.3，进度完成率 133.3%"));
    }

    @Test
    void saysSoWhereNothingHappened() {
        var empty = ReportComposer.compose(SnapshotMother.empty());

        assertThat(empty.facts().get(3).value()).isEqualTo("报告期内没有数据");
        assertThat(empty.sections()).filteredOn(section -> section.name().equals("建议")).allSatisfy(section -> {
            assertThat(section.tables()).isEmpty();
            assertThat(section.paragraphs()).containsExactly("本期各项指标均未触发建议规则，下期按现有安排开展工作。");
        });
    }

    private Section section(String name) {
        return busy.sections().stream().filter(section -> section.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> table(String section, int index) {
        return section(section).tables().get(index).rows().stream().map(row -> cells(row.cells())).toList();
    }

    /** Without the first column, whose names are texts of other features. */
    private List<String> rows(String section, int index) {
        return section(section).tables().get(index).rows().stream().map(row -> cells(row.cells().subList(1, row.cells().size()))).toList();
    }

    private static String cells(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.text() != null ? cell.text() : cell.number() == null ? "-" : cell.number().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
