package org.yiyun.web.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yiyun.evaluation.PeriodResult;

/** Totals by period as points joined by a line, 0 to 100, in units of an SVG picture of {@link #getWidth} × {@link #getHeight}. */
public final class TotalsChart {
    private static final int STEP = 80;
    private static final int TOP = 12;
    private static final int PLOT = 110;
    private static final int HEIGHT = 132;
    private static final int FULL = 100;

    private final List<Point> points = new ArrayList<>();

    TotalsChart(List<PeriodResult> results) {
        for (var result : results) {
            if (result.total() != null) {
                points.add(new Point(
                        result.period(), points.size() * STEP + STEP / 2, height(result.total()),
                        result.total().toPlainString() + " " + Objects.toString(result.grade(), "")));
            }
        }
    }

    private static long height(BigDecimal total) {
        return PLOT - Math.round(total.doubleValue() / FULL * (PLOT - TOP));
    }

    public int getWidth() {
        return STEP * Math.max(1, points.size());
    }

    public int getHeight() {
        return HEIGHT;
    }

    public int getTop() {
        return TOP;
    }

    public int getPlot() {
        return PLOT;
    }

    public List<Point> getPoints() {
        return List.copyOf(points);
    }

    /** The points of the line, as SVG wants them. */
    public String getLine() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** One period. */
    public record Point(String period, int x, long y, String text) {}
}
