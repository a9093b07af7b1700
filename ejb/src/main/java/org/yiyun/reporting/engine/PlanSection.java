package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
import org.yiyun.reporting.engine.Snapshot.Plan;

/** The contracted quantities of the year against what was delivered (REQ-SCP-07). */
final class PlanSection {
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final Quarter quarter;
    private final Snapshot snapshot;

    PlanSection(Quarter quarter, Snapshot snapshot) {
        this.quarter = quarter;
        this.snapshot = snapshot;
    }

    Section plan() {
        var rows = new ArrayList<Row>();
        for (var plan : snapshot.plan()) {
            rows.add(Row.of(Cell.text(plan.name()), Cell.count(plan.amount()), Cell.decimal(due(quarter, plan)),
                    Cell.count(plan.inQuarter()), Cell.count(plan.inYear()), Cell.percent(Ratios.share(plan.inYear(), plan.amount())),
                    Cell.percent(progress(quarter, plan)), Cell.text(plan.source())));
        }
        var table = Table.of("年度服务量计划与实际",
                List.of("项目", "年度计划", "应达进度", "本期完成", "本年累计", "年度完成率", "进度完成率", "依据"), rows);
        var charts = rows.isEmpty() ? List.<Chart>of() : List.of(new Chart(
                "年度完成率与应达进度", ChartKind.BAR, Format.PERCENT, snapshot.plan().stream().map(Plan::name).toList(), List.of(
                        new Series("应达进度", snapshot.plan().stream().map(plan -> Cell.percent(dueShare(quarter))).toList()),
                        new Series("年度完成率", snapshot.plan().stream()
                                .map(plan -> Cell.percent(Ratios.share(plan.inYear(), plan.amount()))).toList()))));
        return new Section("计划与实际", "年度服务量计划与实际",
                List.of("截至%s末，应达到年度计划的 %s。".formatted(quarter.chinese(), Ratios.percent(dueShare(quarter)))),
                List.of(table), charts);
    }

    private static BigDecimal dueShare(Quarter quarter) {
        return BigDecimal.valueOf(quarter.number()).divide(QUARTERS);
    }

    /** How much should be delivered by the end of the quarter. */
    static BigDecimal due(Quarter quarter, Plan plan) {
        return BigDecimal.valueOf((long) plan.amount() * quarter.number()).divide(QUARTERS, 1, RoundingMode.HALF_UP);
    }

    /** How much of that is. */
    static @Nullable BigDecimal progress(Quarter quarter, Plan plan) {
        return Ratios.share(plan.inYear() * QUARTERS.longValue(), (long) plan.amount() * quarter.number());
    }
}
