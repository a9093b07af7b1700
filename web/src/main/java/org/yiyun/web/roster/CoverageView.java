package org.yiyun.web.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyShiftView;

/** Seven days of every post as bars beside one another: who stands there, and where nobody does (7×24小时). */
public final class CoverageView {
    static final int DAYS = 7;
    private static final double WHOLE = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final LocalDate first;
    private final Instant from;
    private final Instant to;
    private final List<Strip> strips;

    /**
     * A time on a strip.
     *
     * @param left  where it begins, in percent of the strip
     * @param width in percent of the strip
     * @param gap   nobody is there though somebody has to be
     */
    public record Bar(double left, double width, String label, String hint, boolean gap) {}

    /** A post. */
    public record Strip(String post, boolean covered, List<Bar> bars) {}

    /** @param uncovered what stands on a gap */
    CoverageView(LocalDate first, List<DutyPost> posts, List<DutyShiftView> shifts, List<DutyGap> gaps, String uncovered) {
        this.first = first;
        from = start(first);
        to = end(first);
        strips = posts.stream().map(post -> strip(post, shifts, gaps, uncovered)).toList();
    }

    static Instant start(LocalDate first) {
        return BusinessClock.startOf(first);
    }

    static Instant end(LocalDate first) {
        return start(first.plusDays(DAYS));
    }

    private Strip strip(DutyPost post, List<DutyShiftView> shifts, List<DutyGap> gaps, String uncovered) {
        List<Bar> empty = gaps.stream().filter(gap -> gap.post().equals(post.post()))
                .map(gap -> bar(gap.from(), gap.to(), uncovered, true)).toList();
        Stream<Bar> staffed = shifts.stream().filter(shift -> shift.post().equals(post.post()))
                .map(shift -> bar(shift.from(), shift.to(), shift.name(), false));
        return new Strip(post.name(), empty.isEmpty(), Stream.concat(staffed, empty.stream()).toList());
    }

    private Bar bar(Instant begin, Instant end, String label, boolean gap) {
        double left = percent(begin.isBefore(from) ? from : begin);
        double right = percent(end.isAfter(to) ? to : end);
        return new Bar(left, right - left, label, label + " " + TIME.format(begin) + "–" + TIME.format(end), gap);
    }

    private double percent(Instant time) {
        return WHOLE * Duration.between(from, time).toMinutes() / Duration.between(from, to).toMinutes();
    }

    public List<String> getDays() {
        return first.datesUntil(first.plusDays(DAYS)).map(DAY::format).toList();
    }

    public List<Strip> getStrips() {
        return strips;
    }
}
