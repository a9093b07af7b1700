package org.yiyun.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.engine.Comparison;
import org.yiyun.flow.engine.FlowFigures;
import org.yiyun.flow.engine.Spread;
import org.yiyun.flow.engine.Timeline;
import org.yiyun.flow.engine.Variant;
import org.yiyun.flow.engine.Verdict;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

class FlowRowsTest {
    private static final FlowTimes TIMES = new FlowTimes(Texts.CHINESE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FlowFigures BEFORE = figures(4, new Variant(List.of("A", "B", "Z"), 3, 120L), new Variant(List.of("A", "Z"), 1, 60L));
    private static final FlowFigures AFTER = figures(5, new Variant(List.of("A", "Z"), 5, 30L));

    private static FlowFigures figures(int done, Variant... variants) {
        var spread = new Spread(done, 2L, 3L, null, null);
        return new FlowFigures(done, 1, spread, spread, spread, done, 0, 0, List.of(variants));
    }

    private static FlowReport report(@Nullable Comparison comparison) {
        return new FlowReport(new FlowView("F", "报销", FlowKind.REIMBURSEMENT, FlowSource.IMPORTED, null, List.of(), 0), null, DAY, DAY.plusDays(1),
                BEFORE, comparison, List.of(), Map.of("A", "申请", "Z", "支付"));
    }

    @Test
    void bothSidesStandBesideEachOtherWithTheVerdict() {
        var better = new Verdict(Verdict.Kind.BETTER, 0.0123);
        var report = report(new Comparison(BEFORE, AFTER, 2, better, new Verdict(Verdict.Kind.TOO_FEW, 1), better));

        assertThat(FlowRows.of(report, TIMES)).extracting(row -> row.key() + " " + row.before() + " | " + row.after() + " " + row.chance()).startsWith(
                "done 4 | 5 ", "open 2 | 1 ", "steps 2 / 3 | 2 / 3 p = 0.012");
        assertThat(FlowRows.of(report, TIMES).get(5).after()).isEqualTo("100.0%");
        assertThat(FlowRows.paths(report, 10, TIMES)).containsExactly(
                new FlowRows.Path("A>Z", "申请 → 支付", 1, 5, "1小时", "30分"),
                new FlowRows.Path("A>B>Z", "申请 → B → 支付", 3, 0, "2小时", ""));
    }

    @Test
    void withoutAChangeThereIsOneSide() {
        assertThat(FlowRows.of(report(null), TIMES)).allSatisfy(row -> assertThat(row.after() + row.chance()).isEmpty());
        assertThat(FlowRows.paths(report(null), 1, TIMES)).extracting(FlowRows.Path::key).containsExactly("A>B>Z");
    }

    @Test
    void aSmallChanceIsToldByItsBound() {
        assertThat(new FlowRows.Row("steps", "2", "1", "", new Verdict(Verdict.Kind.BETTER, 0.0004)).chance()).isEqualTo("p < 0.001");
    }

    @Test
    void stepsAreTypedOneALine() {
        var steps = List.of(new FlowStep("A", "申 请", false), new FlowStep("Z", "支付", true));
        assertThat(FlowSteps.parse("A 申 请\n\n Z  支付 * ")).isEqualTo(steps);
        assertThat(FlowSteps.parse(FlowSteps.text(steps))).isEqualTo(steps);
        assertThat(catchThrowableOfType(BusinessException.class, () -> FlowSteps.parse("A")).errors())
                .containsExactly(new FieldError("steps", "field.flow.line", Map.of("id", "A")));
    }

    @Test
    void theChartHasAPointForEachWeekWithCasesAndALineAtTheDay() {
        Instant first = Instant.parse("2026-02-15T16:00:00Z");
        var chart = new WeeksChart(List.of(new Timeline.Week(first, 2, 100L), new Timeline.Week(first.plusSeconds(604_800), 0, null),
                new Timeline.Week(first.plusSeconds(2 * 604_800), 1, 50L)), DAY, TIMES);

        assertThat(chart.getWidth()).isEqualTo(144);
        assertThat(chart.getDay()).isEqualTo(96);
        assertThat(chart.getPoints()).extracting(point -> point.week() + " " + point.x() + " " + point.y() + " " + point.cases())
                .containsExactly("02-16 24 12 2", "03-02 120 66 1");
        assertThat(chart.getLine()).isEqualTo("24,12 120,66");
        assertThat(new WeeksChart(List.of(), null, TIMES).getDay()).isNull();
    }
}
