package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.reporting.engine.Report.Cell;
import org.yiyun.reporting.engine.Report.Chart;
import org.yiyun.reporting.engine.Report.ChartKind;
import org.yiyun.reporting.engine.Report.Format;
import org.yiyun.reporting.engine.Report.Row;
import org.yiyun.reporting.engine.Report.Section;
import org.yiyun.reporting.engine.Report.Series;
import org.yiyun.reporting.engine.Report.Table;
import org.yiyun.reporting.engine.Snapshot.Times;

/** How long it took, who solved it, and what the users said (REQ-DESK-19, RPT-04). */
final class HandlingSections {
    private final Figures now;
    private final Figures before;

    HandlingSections(Figures now, Figures before) {
        this.now = now;
        this.before = before;
    }

    Section times() {
        var levels = now.levels();
        var rows = new ArrayList<Row>();
        for (var level : levels) {
            rows.add(row(Names.level(level), times -> Objects.equals(times.level(), level), false));
        }
        rows.add(row("合计", times -> true, true));
        var table = Table.of("平均用时（小时）", List.of("级别", "响应件数", "平均响应", "分析件数", "平均分析", "解决件数", "平均解决"), rows);
        var charts = levels.isEmpty() ? List.<Chart>of() : List.of(new Chart("平均解决用时（小时）", ChartKind.BAR, Format.DECIMAL,
                levels.stream().map(Names::level).toList(), List.of(new Series("小时", levels.stream()
                        .map(level -> Cell.decimal(now.resolutionHours(times -> Objects.equals(times.level(), level)))).toList()))));
        var text = "平均响应 %s 小时，平均解决 %s 小时；上年同期分别为 %s 小时和 %s 小时。".formatted(
                plain(now.responseHours(t -> true)), plain(now.resolutionHours(t -> true)),
                plain(before.responseHours(t -> true)), plain(before.resolutionHours(t -> true)));
        return new Section("平均用时", "平均用时", List.of(text), List.of(table), charts);
    }

    private Row row(String label, java.util.function.Predicate<Times> which, boolean total) {
        return new Row(List.of(Cell.text(label),
                Cell.count(now.sum(which, Times::responded)), Cell.decimal(now.responseHours(which)),
                Cell.count(now.sum(which, Times::analysed)), Cell.decimal(now.analysisHours(which)),
                Cell.count(now.sum(which, Times::resolved)), Cell.decimal(now.resolutionHours(which))), total);
    }

    Section handling() {
        var rows = List.of(
                counts("已解决（件）", h -> h.handling().resolved()),
                counts("其中一线解决（件）", h -> h.handling().firstLine()),
                Row.of(Cell.text("一线解决率"), Cell.percent(now.firstLineRate()), Cell.percent(before.firstLineRate())),
                counts("已关闭（件）", h -> h.handling().closed()),
                counts("作出评价（件）", h -> h.handling().rated()),
                Row.of(Cell.text("用户满意率"), Cell.percent(now.satisfaction()), Cell.percent(before.satisfaction())),
                Row.of(Cell.text("平均评分（5分制）"), Cell.decimal(now.score()), Cell.decimal(before.score())),
                counts("重新打开（次）", h -> h.handling().reopened()),
                counts("投诉（件）", Figures::complaints));
        var text = "一线解决率 %s，用户满意率 %s，平均评分 %s。".formatted(
                Ratios.percent(now.firstLineRate()), Ratios.percent(now.satisfaction()), plain(now.score()));
        return new Section("解决与满意", "一线解决与用户满意", List.of(text),
                List.of(Table.of("绩效评估状况", List.of("指标", "本期", "上年同期"), rows)), List.of());
    }

    private Row counts(String label, Function<Figures, Long> figure) {
        return Row.of(Cell.text(label), Cell.count(figure.apply(now)), Cell.count(figure.apply(before)));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "—" : number.toPlainString();
    }
}
