package org.yiyun.web.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.engine.Timeline;
import org.yiyun.platform.BusinessClock;

/** The middle duration week by week, in units of an SVG picture of {@link #getWidth} × {@link #getHeight}. */
public final class WeeksChart {
    private static final int STEP = 48;
    private static final int TOP = 12;
    private static final int PLOT = 120;
    private static final int HEIGHT = 142;
    private static final long WEEK_SECONDS = 7 * 86_400L;

    private final List<Timeline.Week> weeks;
    private final @Nullable Instant day;
    private final FlowTimes times;

    WeeksChart(List<Timeline.Week> weeks, @Nullable LocalDate day, FlowTimes times) {
        this.times = times;
        this.weeks = List.copyOf(weeks);
        this.day = day == null ? null : BusinessClock.startOf(day);
    }

    public int getWidth() {
        return STEP * Math.max(1, weeks.size());
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

    /** Where the day of the change lies; null without one. */
    public @Nullable Long getDay() {
        return day == null || weeks.isEmpty() ? null
                : Math.round(STEP * (day.getEpochSecond() - weeks.get(0).from().getEpochSecond()) / (double) WEEK_SECONDS);
    }

    /** Weeks without a case that is done have no point. */
    public List<Point> getPoints() {
        long most = weeks.stream().filter(week -> week.median() != null).mapToLong(Timeline.Week::median).max().orElse(1);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            Timeline.Week week = weeks.get(i);
            if (week.median() != null) {
                points.add(new Point(LocalDate.ofInstant(week.from(), BusinessClock.ZONE).toString().substring(5), i * STEP + STEP / 2,
                        PLOT - Math.round((double) week.median() / Math.max(1, most) * (PLOT - TOP)), week.done(), times.of(week.median())));
            }
        }
        return points;
    }

    public String getLine() {
        return getPoints().stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** A week: so many cases, the middle at {@code y}. */
    public record Point(String week, int x, long y, int cases, String text) {}
}
