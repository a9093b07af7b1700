package org.yiyun.reporting.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yiyun.platform.figure.Ratios;
import org.yiyun.reporting.engine.Figures.Compliance;
import org.yiyun.reporting.engine.Snapshot.Clocks;
import org.yiyun.reporting.engine.Snapshot.Volume;

/** Suggestions for the next period: rules that are written beside each, so that anybody can check them against the figures. */
final class Suggestions {
    private static final BigDecimal RATE_TARGET = new BigDecimal("0.95");
    private static final BigDecimal GROWTH = new BigDecimal("0.20");
    private static final long GROWTH_MINIMUM = 10;
    private static final BigDecimal FIRST_LINE_TARGET = new BigDecimal("0.60");
    private static final BigDecimal SATISFACTION_TARGET = new BigDecimal("0.90");
    private static final BigDecimal PLAN_TARGET = new BigDecimal("0.90");
    private static final BigDecimal PLAN_EXCESS = new BigDecimal("1.20");
    private static final BigDecimal HOTSPOT = new BigDecimal("0.20");
    private static final long HOTSPOT_MINIMUM = 3;
    private static final BigDecimal REOPENED = new BigDecimal("0.05");

    private final Quarter quarter;
    private final Snapshot snapshot;
    private final Figures now;
    private final Figures before;
    private final Names names;
    private final List<Suggestion> found = new ArrayList<>();

    /** What to do, because of which figure and by which rule. */
    record Suggestion(String figure, String rule, String advice) {}

    Suggestions(Quarter quarter, Snapshot snapshot, Figures now, Figures before, Names names) {
        this.quarter = quarter;
        this.snapshot = snapshot;
        this.now = now;
        this.before = before;
        this.names = names;
    }

    List<Suggestion> all() {
        levels();
        serviceLines();
        growth();
        hotspots();
        handling();
        plan();
        return List.copyOf(found);
    }

    private void levels() {
        for (var level : now.distinct(Clocks::level)) {
            if (level == null) {
                continue;
            }
            var name = Names.level(level) + "工单";
            rate(name + "响应率", now.responses(clocks -> level.equals(clocks.level())),
                    "核查值班与派单安排，对%s设专人首接，缩短受理到响应的时间。".formatted(name));
            rate(name + "解决率", now.solutions(clocks -> level.equals(clocks.level())),
                    "逐项复盘超时的%s，提前在预警时升级到驻场或总部支撑。".formatted(name));
        }
    }

    private void serviceLines() {
        for (var line : now.distinct(Clocks::serviceLine)) {
            rate(names.serviceLine(line) + "时限遵守率", now.compliance(clocks -> Objects.equals(clocks.serviceLine(), line)),
                    "检查该服务子项的人员配置和流程，下期按月通报遵守率。");
        }
    }

    private void rate(String what, Compliance compliance, String advice) {
        var rate = compliance.rate();
        if (rate != null && rate.compareTo(RATE_TARGET) < 0) {
            add("%s %s（%d 项中 %d 项超时）".formatted(what, Ratios.percent(rate), compliance.decided(), compliance.breached()),
                    "比率低于 " + Ratios.percent(RATE_TARGET), advice);
        }
    }

    private void growth() {
        for (var kind : now.counts(Volume::kind).keySet()) {
            var present = now.tickets(kind);
            var former = before.tickets(kind);
            var change = Ratios.change(present, former);
            if (change != null && change.compareTo(GROWTH) >= 0 && present >= GROWTH_MINIMUM) {
                add("%s %d 件，上年同期 %d 件，增长 %s".formatted(Names.kind(kind), present, former, Ratios.percent(change)),
                        "同比增长不低于 %s 且不少于 %d 件".formatted(Ratios.percent(GROWTH), GROWTH_MINIMUM),
                        "分析增长原因，增补知识库条目和培训，并按增量安排下期人力。");
            }
        }
    }

    private void hotspots() {
        for (var spot : snapshot.hotspots()) {
            var share = Ratios.share(spot.faults(), now.faults());
            if (share != null && share.compareTo(HOTSPOT) >= 0 && spot.faults() >= HOTSPOT_MINIMUM) {
                add("%s %s 故障 %d 件，占全部故障 %s".formatted(spot.system(), spot.module(), spot.faults(), Ratios.percent(share)),
                        "占比不低于 %s 且不少于 %d 件".formatted(Ratios.percent(HOTSPOT), HOTSPOT_MINIMUM),
                        "作为问题立项排查根因，汇总上报省级平台要求修复，并安排前台专项巡检。");
            }
        }
    }

    private void handling() {
        var firstLine = now.firstLineRate();
        if (firstLine != null && firstLine.compareTo(FIRST_LINE_TARGET) < 0) {
            add("一线解决率 %s（已解决 %d 件中 %d 件）".formatted(
                            Ratios.percent(firstLine), now.handling().resolved(), now.handling().firstLine()),
                    "低于 " + Ratios.percent(FIRST_LINE_TARGET), "对一线人员开展业务培训，把常见处理步骤写入知识库。");
        }
        var satisfaction = now.satisfaction();
        if (satisfaction != null && satisfaction.compareTo(SATISFACTION_TARGET) < 0) {
            add("用户满意率 %s（%d 件评价中 %d 件满意）".formatted(
                            Ratios.percent(satisfaction), now.handling().rated(), now.handling().satisfied()),
                    "低于 " + Ratios.percent(SATISFACTION_TARGET), "对不满意的工单逐件回访，整改情况列入下期报告。");
        }
        var reopened = Ratios.share(now.handling().reopened(), now.handling().resolved());
        if (reopened != null && reopened.compareTo(REOPENED) > 0) {
            add("重新打开 %d 次，为已解决件数的 %s".formatted(now.handling().reopened(), Ratios.percent(reopened)),
                    "超过 " + Ratios.percent(REOPENED), "解决前由第二人复核结果，并请用户确认后再反馈。");
        }
        if (now.complaints() > before.complaints()) {
            add("投诉 %d 件，上年同期 %d 件".formatted(now.complaints(), before.complaints()),
                    "多于上年同期", "由运营方领导牵头分析投诉原因并逐件答复。");
        }
    }

    private void plan() {
        for (var plan : snapshot.plan()) {
            var progress = PlanSection.progress(quarter, plan);
            var figure = "%s本年累计 %d，应达 %s，进度完成率 %s".formatted(
                    plan.name(), plan.inYear(), PlanSection.due(quarter, plan).toPlainString(), Ratios.percent(progress));
            if (progress != null && progress.compareTo(PLAN_TARGET) < 0) {
                add(figure, "进度完成率低于 " + Ratios.percent(PLAN_TARGET), "列入下期工作计划，明确责任人和完成时间，补足差额。");
            } else if (progress != null && progress.compareTo(PLAN_EXCESS) > 0) {
                add(figure, "进度完成率高于 " + Ratios.percent(PLAN_EXCESS), "与医保局核对年度计划量，必要时调整人力或合同数量。");
            }
        }
    }

    private void add(String figure, String rule, String advice) {
        found.add(new Suggestion(figure, rule, advice));
    }
}
