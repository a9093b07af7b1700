package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.platform.text.Times;
import org.yiyun.reporting.engine.Report.Cell;
import org.yiyun.reporting.engine.Report.Fact;
import org.yiyun.reporting.engine.Report.Row;
import org.yiyun.reporting.engine.Report.Section;
import org.yiyun.reporting.engine.Report.Table;

/** Composes the operation report (《运营报告》, REQ-RPT-01) of a snapshot. */
public final class ReportComposer {

    private final Snapshot snapshot;
    private final Quarter quarter;
    private final Figures now;
    private final Figures before;
    private final Names names;

    private ReportComposer(Snapshot snapshot) {
        this.snapshot = snapshot;
        quarter = Quarter.parse(snapshot.quarter());
        now = new Figures(snapshot.current());
        before = new Figures(snapshot.lastYear());
        names = new Names(snapshot);
    }

    public static Report compose(Snapshot snapshot) {
        return new ReportComposer(snapshot).report();
    }

    private Report report() {
        var compliance = new ComplianceSections(snapshot, now, names);
        var volumes = new VolumeSections(quarter, snapshot, now, before);
        var sections = new ArrayList<Section>();
        sections.add(summary());
        sections.add(volumes.volumes());
        sections.add(compliance.rates());
        sections.add(compliance.breaches());
        sections.add(new HandlingSections(now, before).times());
        sections.add(new HandlingSections(now, before).handling());
        sections.add(new PlanSection(quarter, snapshot).plan());
        sections.add(volumes.comparison());
        sections.add(volumes.hotspots());
        sections.add(suggestions());
        sections.add(definitions());
        return new Report("运营报告", quarter.chinese(), facts(), sections);
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("项目", snapshot.contract()),
                new Fact("报告期", quarter.from() + " 至 " + quarter.to().minusDays(1)),
                new Fact("对比期", quarter.lastYear().from() + " 至 " + quarter.lastYear().to().minusDays(1) + "（上年同期）"),
                new Fact("数据时间", time(snapshot.dataTime())),
                new Fact("参数", "quarter=" + quarter));
    }

    private Section summary() {
        var responses = now.responses(clocks -> true);
        var solutions = now.solutions(clocks -> true);
        var text = "%s共受理工单 %d 件，其中故障 %d 件；已解决 %d 件。响应率 %s，解决率 %s，一线解决率 %s，用户满意率 %s。超时 %d 项。".formatted(
                quarter.chinese(), now.tickets(), now.faults(), now.handling().resolved(), Ratios.percent(responses.rate()),
                Ratios.percent(solutions.rate()), Ratios.percent(now.firstLineRate()), Ratios.percent(now.satisfaction()),
                snapshot.breachTotal());
        return new Section("总体", "总体情况", List.of(text), List.of(keyFigures()), List.of());
    }

    private Table keyFigures() {
        var rows = new ArrayList<Row>();
        rows.add(counts("受理工单（件）", now.tickets(), before.tickets()));
        rows.add(counts("其中故障（件）", now.faults(), before.faults()));
        rows.add(counts("其中投诉（件）", now.complaints(), before.complaints()));
        rows.add(counts("已解决（件）", now.handling().resolved(), before.handling().resolved()));
        rows.add(counts("重新打开（次）", now.handling().reopened(), before.handling().reopened()));
        rows.add(shares("响应率", now.responses(c -> true).rate(), before.responses(c -> true).rate()));
        rows.add(shares("解决率", now.solutions(c -> true).rate(), before.solutions(c -> true).rate()));
        rows.add(shares("一线解决率", now.firstLineRate(), before.firstLineRate()));
        rows.add(shares("用户满意率", now.satisfaction(), before.satisfaction()));
        rows.add(hours("平均响应（小时）", now.responseHours(t -> true), before.responseHours(t -> true)));
        rows.add(hours("平均解决（小时）", now.resolutionHours(t -> true), before.resolutionHours(t -> true)));
        return Table.of("主要指标", List.of("指标", "本期", "上年同期", "增减"), rows);
    }

    private static Row counts(String label, long present, long former) {
        return Row.of(Cell.text(label), Cell.count(present), Cell.count(former), Cell.percent(Ratios.change(present, former)));
    }

    private static Row shares(String label, @Nullable BigDecimal present, @Nullable BigDecimal former) {
        return Row.of(Cell.text(label), Cell.percent(present), Cell.percent(former), Cell.percent(difference(present, former)));
    }

    private static Row hours(String label, @Nullable BigDecimal present, @Nullable BigDecimal former) {
        return Row.of(Cell.text(label), Cell.decimal(present), Cell.decimal(former), Cell.decimal(difference(present, former)));
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal present, @Nullable BigDecimal former) {
        return present == null || former == null ? null : present.subtract(former);
    }

    private Section suggestions() {
        var found = new Suggestions(quarter, snapshot, now, before, names).all();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < found.size(); i++) {
            var suggestion = found.get(i);
            rows.add(Row.of(Cell.count(i + 1L), Cell.text(suggestion.figure()), Cell.text(suggestion.rule()), Cell.text(suggestion.advice())));
        }
        var text = found.isEmpty()
                ? "本期各项指标均未触发建议规则，下期按现有安排开展工作。"
                : "以下建议由本期数据按既定规则得出，每条注明所依据的数据和规则。";
        var tables = found.isEmpty() ? List.<Table>of() : List.of(Table.of("下期工作建议", List.of("序号", "数据", "规则", "建议"), rows));
        return new Section("建议", "下期工作建议", List.of(text), tables, List.of());
    }

    private Section definitions() {
        return new Section("口径", "统计口径", List.of(
                "工单按受理时间归入报告期，时间一律为北京时间。",
                "响应率、解决率 = 按时项数 ÷（按时项数 + 超时项数）。响应包括响应、即时回复和远程诊断时限，解决指解决时限；只统计合同考核且有时限的计时。"
                        + "报告期末（报告期未结束时为数据时间）尚未到期的不计入，已取消的不计入。",
                "平均响应为受理到首次响应，平均分析为接单到提出方案，平均解决为受理到解决，均按自然时间、以小时计。",
                "一线解决率 = 未升级、未派员现场且未上报省级而解决的件数 ÷ 已解决件数。用户满意率 = 关闭时表示满意的件数 ÷ 作出评价的件数。",
                "计划进度 = 年度计划量 × 已过季度数 ÷ 4。日常咨询为一线办结的咨询，专业咨询为升级后办理的咨询（推定）。",
                "增减：件数为与上年同期相比的百分比，比率为百分点之差，用时为小时之差。"), List.of(), List.of());
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "报告期内没有数据" : Times.MINUTES.format(instant);
    }
}
