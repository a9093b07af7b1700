package org.yiyun.web.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.web.faces.Functions;

/**
 * The values of a parameter over time (时间线), a line for each combination, in units of an SVG picture of {@link #getWidth} ×
 * {@link #getHeight}.
 */
public final class ParameterTimeline {
    private static final int WIDTH = 900;
    private static final int LINE = 46;
    private static final int BAR = 22;
    private static final int TITLE = 14;
    private static final int AXIS = 22;
    /** Of a figure at the size in which bars are labelled. */
    private static final int CHARACTER = 8;
    private static final int MOST_TICKS = 12;

    private final List<Line> lines = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final LocalDate begin;
    private final LocalDate end;
    private final int today;

    ParameterTimeline(List<ParameterRow> values, LocalDate on) {
        LocalDate first = on;
        LocalDate last = on;
        for (ParameterRow value : values) {
            first = value.getFrom().isBefore(first) ? value.getFrom() : first;
            LocalDate known = value.getTo() == null ? value.getFrom() : value.getTo();
            last = known.isAfter(last) ? known : last;
        }
        begin = first.withDayOfYear(1);
        end = last.withDayOfYear(1).plusYears(2);
        today = x(on);
        Map<String, List<ParameterRow>> byWhere = new LinkedHashMap<>();
        values.forEach(value -> byWhere.computeIfAbsent(value.getWhere(), where -> new ArrayList<>()).add(value));
        byWhere.forEach((where, row) -> lines.add(line(where, row, on)));
        int years = end.getYear() - begin.getYear();
        int step = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
        for (int year = begin.getYear(); year < end.getYear(); year += step) {
            ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
        }
    }

    private Line line(String where, List<ParameterRow> row, LocalDate on) {
        int top = lines.size() * LINE;
        List<Bar> bars = row.stream().map(value -> {
            int from = x(value.getFrom());
            int width = Math.max(3, (value.getTo() == null ? WIDTH : x(value.getTo())) - from);
            boolean now = !on.isBefore(value.getFrom()) && (value.getTo() == null || on.isBefore(value.getTo()));
            String days = Functions.days(value.getFrom(), value.getTo());
            return new Bar(
                    value.getPosition(), from, top + TITLE + 4, width, cut(value.getWords(), (width - 8) / CHARACTER), value.getWords() + " " + days,
                    value.isOpen() ? "open" : now ? "now" : "other");
        }).toList();
        return new Line(where, top + TITLE - 2, bars);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : most < 3 ? "" : text.substring(0, most - 1) + "…";
    }

    private int x(LocalDate day) {
        return (int) Math.round((double) ChronoUnit.DAYS.between(begin, day) / ChronoUnit.DAYS.between(begin, end) * WIDTH);
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return lines.size() * LINE + AXIS;
    }

    /** Where the axis lies. */
    public int getPlot() {
        return lines.size() * LINE;
    }

    public int getBar() {
        return BAR;
    }

    /** Where today is. */
    public int getToday() {
        return today;
    }

    public List<Line> getLines() {
        return List.copyOf(lines);
    }

    public List<Tick> getTicks() {
        return List.copyOf(ticks);
    }

    /** A combination. @param title in words, empty for a parameter without dimensions; @param y of its words */
    public record Line(String title, int y, List<Bar> bars) {}

    /**
     * A value.
     *
     * @param position within the parameter, from 0
     * @param text     the whole of it, for who cannot read the label
     * @param tone     {@code now} for what holds today, {@code open} for what has no value yet, {@code other}
     */
    public record Bar(int position, int x, int y, int width, String label, String text, String tone) {}

    /** The beginning of a year. */
    public record Tick(int x, String year) {}
}
