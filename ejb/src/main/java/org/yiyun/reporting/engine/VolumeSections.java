package org.yiyun.reporting.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.reporting.engine.Report.Cell;
import org.yiyun.reporting.engine.Report.Chart;
import org.yiyun.reporting.engine.Report.ChartKind;
import org.yiyun.reporting.engine.Report.Format;
import org.yiyun.reporting.engine.Report.Row;
import org.yiyun.reporting.engine.Report.Section;
import org.yiyun.reporting.engine.Report.Series;
import org.yiyun.reporting.engine.Report.Table;
import org.yiyun.reporting.engine.Snapshot.Volume;

/** How much came in, and how that compares with the year before. */
final class VolumeSections {
    private static final int MONTHS = 3;

    private final Quarter quarter;
    private final Snapshot snapshot;
    private final Figures now;
    private final Figures before;

    VolumeSections(Quarter quarter, Snapshot snapshot, Figures now, Figures before) {
        this.quarter = quarter;
        this.snapshot = snapshot;
        this.now = now;
        this.before = before;
    }

    Section volumes() {
        var kinds = now.counts(Volume::kind);
        var channels = now.counts(Volume::channel);
        var tables = List.of(
                byKind(kinds),
                shares("按渠道", "渠道", channels, Names::channel),
                byLevel());
        var charts = new ArrayList<Chart>();
        if (now.tickets() > 0) {
            charts.add(new Chart("工单构成（按类型）", ChartKind.PIE, Format.COUNT, kinds.keySet().stream().map(Names::kind).toList(),
                    List.of(new Series("件数", values(kinds)))));
            charts.add(new Chart("受理渠道", ChartKind.BAR, Format.COUNT, channels.keySet().stream().map(Names::channel).toList(),
                    List.of(new Series("件数", values(channels)))));
        }
        charts.add(new Chart("各月受理量", ChartKind.LINE, Format.COUNT, months().stream().map(month -> month + "月").toList(), List.of(
                new Series(quarter.year() + "年", byMonth(now)), new Series(quarter.lastYear().year() + "年", byMonth(before)))));
        return new Section("工作量", "工作量", List.of("报告期内共受理工单 %d 件，上年同期 %d 件。".formatted(now.tickets(), before.tickets())),
                tables, charts);
    }

    private Table byKind(Map<String, Long> kinds) {
        var columns = new ArrayList<>(List.of("类型"));
        months().forEach(month -> columns.add(month + "月"));
        columns.addAll(List.of("合计", "占比"));
        var rows = new ArrayList<Row>();
        kinds.forEach((kind, count) -> rows.add(monthly(Names.kind(kind), volume -> volume.kind().equals(kind), count, false)));
        rows.add(monthly("合计", volume -> true, now.tickets(), true));
        return Table.of("各类工单受理量", columns, rows);
    }

    private Row monthly(String label, java.util.function.Predicate<Volume> which, long count, boolean total) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(label));
        months().forEach(month -> cells.add(Cell.count(now.count(which.and(volume -> volume.month() == month)))));
        cells.add(Cell.count(count));
        cells.add(Cell.percent(Ratios.share(count, now.tickets())));
        return new Row(cells, total);
    }

    private Table byLevel() {
        var levels = now.counts(volume -> volume.level() == null ? "" : volume.level().toString());
        var rows = levels.keySet().stream()
                .sorted((a, b) -> a.isEmpty() ? 1 : b.isEmpty() ? -1 : a.compareTo(b))
                .map(level -> Row.of(
                        Cell.text(Names.level(level.isEmpty() ? null : Integer.valueOf(level))),
                        Cell.count(levels.get(level)), Cell.percent(Ratios.share(levels.get(level), now.tickets()))))
                .toList();
        return Table.of("按级别", List.of("级别", "件数", "占比"), rows);
    }

    private Table shares(String title, String label, Map<String, Long> counts, Function<String, String> name) {
        var rows = counts.entrySet().stream()
                .map(entry -> Row.of(
                        Cell.text(name.apply(entry.getKey())), Cell.count(entry.getValue()),
                        Cell.percent(Ratios.share(entry.getValue(), now.tickets()))))
                .toList();
        return Table.of(title, List.of(label, "件数", "占比"), rows);
    }

    Section comparison() {
        var kinds = new LinkedHashSet<>(now.counts(Volume::kind).keySet());
        kinds.addAll(before.counts(Volume::kind).keySet());
        var rows = new ArrayList<Row>();
        for (var kind : kinds) {
            rows.add(compared(Names.kind(kind), now.tickets(kind), before.tickets(kind), false));
        }
        rows.add(compared("合计", now.tickets(), before.tickets(), true));
        var table = Table.of("同期对比", List.of("类型", "本期", "上年同期", "增减数", "增减"), rows);
        var charts = kinds.isEmpty() ? List.<Chart>of() : List.of(new Chart(
                "各类工单同期对比", ChartKind.BAR, Format.COUNT, kinds.stream().map(Names::kind).toList(), List.of(
                        new Series(quarter.lastYear().toString(), kinds.stream().map(kind -> Cell.count(before.tickets(kind))).toList()),
                        new Series(quarter.toString(), kinds.stream().map(kind -> Cell.count(now.tickets(kind))).toList()))));
        var change = Ratios.change(now.tickets(), before.tickets());
        var text = change == null
                ? "上年同期没有工单，无从对比。"
                : "与上年同期相比，受理量%s %s。".formatted(change.signum() < 0 ? "减少" : "增加", Ratios.percent(change.abs()));
        return new Section("同期对比", "与上年同期对比", List.of(text), List.of(table), charts);
    }

    private static Row compared(String label, long present, long former, boolean total) {
        return new Row(List.of(Cell.text(label), Cell.count(present), Cell.count(former), Cell.count(present - former),
                Cell.percent(Ratios.change(present, former))), total);
    }

    Section hotspots() {
        var rows = snapshot.hotspots().stream()
                .map(spot -> Row.of(Cell.text(spot.system()), Cell.text(spot.module()), Cell.count(spot.faults()),
                        Cell.percent(Ratios.share(spot.faults(), now.faults()))))
                .toList();
        var text = rows.isEmpty() ? "报告期内没有注明系统或模块的故障。" : "故障最集中的系统和模块如下，最多列出十项。";
        var tables = rows.isEmpty() ? List.<Table>of() : List.of(Table.of("故障集中点", List.of("系统", "模块", "故障数", "占故障比"), rows));
        return new Section("故障集中点", "故障集中点", List.of(text), tables, List.of());
    }

    private List<Integer> months() {
        return IntStream.range(quarter.firstMonth(), quarter.firstMonth() + MONTHS).boxed().toList();
    }

    private List<Cell> byMonth(Figures figures) {
        return months().stream().map(month -> Cell.count(figures.count(volume -> volume.month() == month))).toList();
    }

    private static List<Cell> values(Map<String, Long> counts) {
        return counts.values().stream().map(Cell::count).toList();
    }
}
