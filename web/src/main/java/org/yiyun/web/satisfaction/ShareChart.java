package org.yiyun.web.satisfaction;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.engine.Share;

/**
 * The share of satisfied by month as a point with its 95 % interval as a line through it, in units of an SVG picture of
 * {@link #getWidth} × {@link #getHeight}. Months without an answer have no point.
 */
public final class ShareChart {
    private static final int STEP = 64;
    private static final int TOP = 12;
    private static final int PLOT = 110;
    private static final int HEIGHT = 132;

    private final List<Line> months;

    ShareChart(List<Line> months) {
        this.months = months.stream().filter(month -> month.satisfied() != null).toList();
    }

    public int getWidth() {
        return STEP * Math.max(1, months.size());
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
        return IntStream.range(0, months.size()).mapToObj(i -> point(i, months.get(i))).toList();
    }

    private static Point point(int index, Line month) {
        Share share = month.satisfied();
        if (share == null) {
            throw new IllegalArgumentException(month.key() + " has no answer");
        }
        return new Point(
                month.key(), index * STEP + STEP / 2, height(share.share()), height(share.high()), height(share.low()),
                Percent.of(share.share()) + " (" + Percent.interval(share) + ")");
    }

    private static long height(BigDecimal share) {
        return PLOT - Math.round(share.doubleValue() * (PLOT - TOP));
    }

    /** One month: the point at {@code y}, the line from {@code top} to {@code bottom}. */
    public record Point(String month, int x, long y, long top, long bottom, String text) {}
}
