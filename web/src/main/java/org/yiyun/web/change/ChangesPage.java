package org.yiyun.web.change;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The calendar of changes: those to come by the day on which their window begins, or those of the last 90 days. */
@Named
@RequestScoped
public class ChangesPage {
    private static final Duration AHEAD = Duration.ofDays(90);
    private static final Duration BACK = Duration.ofDays(90);

    @EJB
    private ChangeQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private BusinessClock clock;

    private @Nullable List<Day> days;

    /** A day and the changes whose window begins on it, or has begun before what is shown. */
    public record Day(LocalDate date, List<ChangeView> changes) {}

    /** The page itself answers 404 without the permission. */
    public List<Day> getDays() {
        if (days == null) {
            days = Callers.current().may(Permission.TICKET_READ) ? read() : List.of();
        }
        return days;
    }

    private List<Day> read() {
        Instant now = clock.now();
        List<ChangeView> found = isPast()
                ? queries.between(now.minus(BACK), now, getStatus())
                : queries.between(now, now.plus(AHEAD), getStatus());
        Map<LocalDate, List<ChangeView>> byDay = found.stream().collect(Collectors.groupingBy(
                change -> LocalDate.ofInstant(change.from(), BusinessClock.ZONE), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    public boolean isPast() {
        return url.get("view").equals("past");
    }

    public @Nullable ChangeStatus getStatus() {
        return url.constant("status", ChangeStatus.class).orElse(null);
    }

    public ChangeStatus[] getStatuses() {
        return ChangeStatus.values();
    }

    public boolean isFiltered() {
        return getStatus() != null;
    }
}
