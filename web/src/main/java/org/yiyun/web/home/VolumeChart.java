package org.yiyun.web.home;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.yiyun.ticket.TicketBoard;

/** Opened and closed tickets of the last days as pairs of bars, in units of an SVG picture of {@link #getWidth} × {@link #getHeight}. */
public final class VolumeChart {
    private static final int STEP = 40;
    private static final int BAR = 13;
    private static final int PLOT = 110;
    private static final int HEIGHT = 132;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    private final List<TicketBoard.Day> days;
    private final long largest;

    VolumeChart(List<TicketBoard.Day> days) {
        this.days = days;
        largest = Math.max(1, days.stream().mapToLong(day -> Math.max(day.opened(), day.closed())).max().orElse(1));
    }

    public int getWidth() {
        return STEP * days.size();
    }

    public int getHeight() {
        return HEIGHT;
    }

    public int getPlot() {
        return PLOT;
    }

    public List<Pair> getPairs() {
        return IntStream.range(0, days.size()).mapToObj(i -> pair(i, days.get(i))).toList();
    }

    private Pair pair(int index, TicketBoard.Day day) {
        var left = index * STEP + (STEP - 2 * BAR - 2) / 2;
        return new Pair(
                DAY.format(day.date()), left + BAR + 1, bar(left, day.opened()), bar(left + BAR + 2, day.closed()));
    }

    private Bar bar(int x, long count) {
        // a day with anything at all shows at least a line
        var height = count == 0 ? 0 : Math.max(2, Math.round((PLOT - 14.0) * count / largest));
        return new Bar(x, PLOT - height, BAR, height, count);
    }

    /** One day. */
    public record Pair(String day, int middle, Bar opened, Bar closed) {}

    /** One bar. */
    public record Bar(int x, long y, int width, long height, long count) {}
}
