package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.platform.text.Times;
import org.yiyun.reporting.engine.Report.Cell;
import org.yiyun.reporting.engine.Report.Chart;
import org.yiyun.reporting.engine.Report.ChartKind;
import org.yiyun.reporting.engine.Report.Format;
import org.yiyun.reporting.engine.Report.Row;
import org.yiyun.reporting.engine.Report.Section;
import org.yiyun.reporting.engine.Report.Series;
import org.yiyun.reporting.engine.Report.Table;
import org.yiyun.reporting.engine.Snapshot.Clocks;

/** Which limits were kept and which were not (REQ-SLA-15). */
final class ComplianceSections {
    private static final int PRINTED_BREACHES = 50;
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final List<String> RATE_COLUMNS =
            List.of("响应按时", "响应超时", "响应率", "解决按时", "解决超时", "解决率", "未到期");

    private final Snapshot snapshot;
    private final Figures now;
    private final Names names;

    ComplianceSections(Snapshot snapshot, Figures now, Names names) {
        this.snapshot = snapshot;
        this.now = now;
        this.names = names;
    }

    Section rates() {
        var levels = now.distinct(Clocks::level).stream().sorted(Comparator.nullsLast(Comparator.naturalOrder())).toList();
        var lines = now.distinct(Clocks::serviceLine).stream().sorted(Comparator.comparingInt(names::order)).toList();
        var byLevel = new ArrayList<Row>();
        for (var level : levels) {
            byLevel.add(rates(Names.level(level), clocks -> Objects.equals(clocks.level(), level), false));
        }
        byLevel.add(rates("合计", clocks -> true, true));
        var byLine = new ArrayList<Row>();
        for (var line : lines) {
            byLine.add(rates(names.serviceLine(line), clocks -> Objects.equals(clocks.serviceLine(), line), false));
        }
        byLine.add(rates("合计", clocks -> true, true));
        var tables = List.of(
                Table.of("各级别响应率与解决率", columns("级别"), byLevel),
                Table.of("各服务子项响应率与解决率", columns("服务子项"), byLine),
                byMilestone());
        var text = "响应率 %s，解决率 %s；超时 %d 项。".formatted(
                Ratios.percent(now.responses(clocks -> true).rate()), Ratios.percent(now.solutions(clocks -> true).rate()),
                snapshot.breachTotal());
        var charts = levels.isEmpty() ? List.<Chart>of() : List.of(chart(levels));
        return new Section("响应与解决", "响应率与解决率", List.of(text), tables, charts);
    }

    private static List<String> columns(String first) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(RATE_COLUMNS);
        return columns;
    }

    private Row rates(String label, Predicate<Clocks> which, boolean total) {
        var responses = now.responses(which);
        var solutions = now.solutions(which);
        return new Row(List.of(Cell.text(label), Cell.count(responses.met()), Cell.count(responses.breached()),
                Cell.percent(responses.rate()), Cell.count(solutions.met()), Cell.count(solutions.breached()),
                Cell.percent(solutions.rate()), Cell.count(responses.open() + solutions.open())), total);
    }

    private Chart chart(List<@Nullable Integer> levels) {
        List<Cell> responses = new ArrayList<>();
        List<Cell> solutions = new ArrayList<>();
        for (var level : levels) {
            responses.add(Cell.percent(now.responses(clocks -> Objects.equals(clocks.level(), level)).rate()));
            solutions.add(Cell.percent(now.solutions(clocks -> Objects.equals(clocks.level(), level)).rate()));
        }
        return new Chart("各级别响应率与解决率", ChartKind.BAR, Format.PERCENT, levels.stream().map(Names::level).toList(),
                List.of(new Series("响应率", responses), new Series("解决率", solutions)));
    }

    private Table byMilestone() {
        record Key(String profile, String milestone) {}
        var keys = now.distinct(clocks -> new Key(clocks.profile(), clocks.milestone())).stream()
                .sorted(Comparator.comparing(Key::profile).thenComparing(Key::milestone)).toList();
        var rows = new ArrayList<Row>();
        for (var key : keys) {
            var sum = now.compliance(clocks -> key.equals(new Key(clocks.profile(), clocks.milestone())));
            rows.add(Row.of(Cell.text(names.profile(key.profile())), Cell.text(Names.milestone(key.milestone())),
                    Cell.count(sum.met()), Cell.count(sum.breached()), Cell.count(sum.open()), Cell.percent(sum.rate())));
        }
        return Table.of("各方案时限遵守情况", List.of("方案", "时限", "按时", "超时", "未到期", "遵守率"), rows);
    }

    Section breaches() {
        var rows = snapshot.breaches().stream().map(this::row).toList();
        var text = snapshot.breachTotal() == 0
                ? "报告期内没有超时。"
                : "报告期内超时 %d 项，按应完成时间排列；文档最多列出 %d 项，表格文件最多列出 %d 项。".formatted(
                        snapshot.breachTotal(), PRINTED_BREACHES, Math.max(snapshot.breaches().size(), PRINTED_BREACHES));
        var table = new Table("超时清单", List.of("工单", "标题", "类型", "级别", "服务子项", "机构", "时限", "应完成", "实际完成", "超时（小时）"),
                rows, PRINTED_BREACHES);
        return new Section("超时清单", "超时清单", List.of(text), rows.isEmpty() ? List.of() : List.of(table), List.of());
    }

    private Row row(Snapshot.Breach breach) {
        var end = breach.stoppedAt() == null ? snapshot.cutoff() : breach.stoppedAt();
        var late = Ratios.mean(BigDecimal.valueOf(Duration.between(breach.dueAt(), end).toMinutes()), MINUTES_PER_HOUR.longValue());
        return Row.of(Cell.text(breach.number()), Cell.text(breach.title()), Cell.text(Names.kind(breach.kind())),
                Cell.text(Names.level(breach.level())), Cell.text(names.serviceLine(breach.serviceLine())),
                Cell.text(breach.institution()), Cell.text(Names.milestone(breach.milestone())),
                Cell.text(Times.MINUTES.format(breach.dueAt())),
                Cell.text(breach.stoppedAt() == null ? "未完成" : Times.MINUTES.format(breach.stoppedAt())), Cell.decimal(late));
    }
}
