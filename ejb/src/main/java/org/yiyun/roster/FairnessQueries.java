package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.CalendarService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.engine.Span;
import org.yiyun.roster.engine.Workload;
import org.yiyun.roster.internal.Standing;
import org.yiyun.roster.internal.StandingShifts;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** How fairly duty is shared (公平统计): nights, weekends, holidays and hours by person, by the published rosters. */
@Stateless
public class FairnessQueries {
    private static final int MOST_DAYS = 400;
    private static final long MINUTES = 60;

    private final StandingShifts standing;
    private final CalendarService calendar;

    @Inject
    public FairnessQueries(StandingShifts standing, CalendarService calendar) {
        this.standing = standing;
        this.calendar = calendar;
    }

    /** For the proxy. */
    protected FairnessQueries() {
        this(null, null);
    }

    /**
     * Shifts that begin on the days, both included, each in full; who has most hours first.
     *
     * @param post code; null for all posts together
     * @throws BusinessException INVALID for days in the wrong order, more than 400 of them, or outside the calendar
     */
    @Requires(Permission.DUTY_READ)
    public List<DutyLoad> loads(LocalDate first, LocalDate last, @Nullable String post) {
        if (!last.isBefore(first.plusDays(MOST_DAYS))) {
            throw BusinessException.invalid("to", "field.range", Map.of("min", first, "max", first.plusDays(MOST_DAYS - 1)));
        }
        var kinds = calendar.days(first, last).stream().collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind));
        Span period = new Span(start(first), start(last.plusDays(1)));
        List<Standing> there = standing.between(period.from(), period.to()).stream()
                .filter(one -> !one.shift().from().isBefore(period.from()) && one.shift().from().isBefore(period.to()))
                .filter(one -> post == null || one.shift().post().equals(post))
                .toList();
        Map<String, String> names = there.stream()
                .collect(Collectors.toMap(one -> one.shift().staff(), Standing::name, (old, late) -> late));
        return Workload.of(there.stream().map(Standing::shift).toList(), kinds::get, BusinessClock.ZONE).stream()
                .sorted(Comparator.comparing(Workload::time).reversed().thenComparing(Workload::staff))
                .map(load -> new DutyLoad(load.staff(), names.get(load.staff()), load.shifts(), hours(load.time()), load.nights(),
                        load.weekends(), load.holidays()))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return BusinessClock.startOf(day);
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(MINUTES), 1, RoundingMode.HALF_UP);
    }
}
