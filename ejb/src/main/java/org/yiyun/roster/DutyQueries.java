package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.Span;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyShift;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.roster.internal.Standing;
import org.yiyun.roster.internal.StandingShifts;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Who is on duty, when, and when nobody is, as published; whoever is away has the B person in the place (AB角). */
@Stateless
public class DutyQueries {
    private static final Duration LONGEST = Duration.ofDays(400);

    private DutyPosts posts;
    private DutyShifts shifts;
    private StandingShifts standing;

    public DutyQueries() {}

    @Inject
    public DutyQueries(DutyPosts posts, DutyShifts shifts, StandingShifts standing) {
        this.posts = posts;
        this.shifts = shifts;
        this.standing = standing;
    }

    /** Every post, in order, with those on duty at the moment. */
    @Requires(Permission.DUTY_READ)
    public List<DutyPost> at(Instant moment, Locale language) {
        var onDuty = standing.at(moment);
        return posts.all().stream().map(post -> post.view(language, onDuty)).toList();
    }

    /** Who is on duty, who is away and who stands in for whom, for those who ask for each of many tickets. */
    @Requires(Permission.DUTY_READ)
    public Presence presence(Instant moment) {
        return standing.presence(moment);
    }

    /** Login names of those on duty at a post; empty for an unknown post. */
    @Requires(Permission.DUTY_READ)
    public List<String> staffAt(String post, Instant moment) {
        return standing.at(moment).stream().map(Standing::shift)
                .filter(shift -> shift.post().equals(post)).map(Shift::staff).distinct().toList();
    }

    /** Shifts that touch the time as they were planned, in order. */
    @Requires(Permission.DUTY_READ)
    public List<DutyShiftView> shifts(Instant from, Instant to) {
        return shifts.between(from, checked(from, to)).stream().map(DutyShift::view).toList();
    }

    /** What is not covered of the posts that work round the clock (REQ-DUTY-01). */
    @Requires(Permission.DUTY_READ)
    public List<DutyGap> gaps(Instant from, Instant to, Locale language) {
        var onDuty = standing.between(from, checked(from, to));
        var time = new Span(from, to);
        return posts.all().stream().flatMap(post -> post.gaps(time, onDuty, language).stream()).toList();
    }

    private static Instant checked(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw BusinessException.invalid("to", "field.order", Map.of());
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw BusinessException.invalid("to", "field.range", Map.of("min", from, "max", from.plus(LONGEST)));
        }
        return to;
    }
}
