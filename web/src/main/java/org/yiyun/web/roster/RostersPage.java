package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.DutyPattern;
import org.yiyun.roster.DutyPostRule;
import org.yiyun.roster.DutyPostService;
import org.yiyun.roster.OpenRoster;
import org.yiyun.roster.RosterQueries;
import org.yiyun.roster.RosterRow;
import org.yiyun.roster.RosterService;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** The versions of the rosters, and beginning one for a month, a holiday or any days. */
@Named
@RequestScoped
public class RostersPage {
    private static final int AHEAD = 150;

    @EJB
    private RosterQueries queries;
    @EJB
    private RosterService service;
    @EJB
    private DutyPostService posts;
    @EJB
    private CalendarService calendar;
    @Inject
    private BusinessClock clock;
    @Inject
    private UserLocale user;

    private @Nullable List<RosterRow> rosters;
    private @Nullable String post;
    private @Nullable String period;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable String pattern;
    private @Nullable String name;

    public List<RosterRow> getRosters() {
        if (rosters == null) {
            rosters = queries.list(user.getLocale());
        }
        return rosters;
    }

    public List<DutyPattern> getPatterns() {
        return queries.patterns(user.getLocale());
    }

    public List<RosterPeriods.Period> getPeriods() {
        LocalDate today = clock.today();
        return RosterPeriods.of(calendar.days(today, today.plusDays(AHEAD)));
    }

    public String open() {
        Optional<RosterPeriods.Period> chosen = getPeriods().stream().filter(one -> one.getKey().equals(period)).findFirst();
        LocalDate from = chosen.map(RosterPeriods.Period::first).orElse(first);
        LocalDate to = chosen.map(RosterPeriods.Period::last).orElse(last);
        if (from == null || to == null) {
            throw BusinessException.invalid(from == null ? "first" : "last", "field.required", Map.of());
        }
        String title = name == null || name.isBlank() ? chosen.map(this::title).orElse(null) : name;
        long id = service.open(new OpenRoster(String.valueOf(post), title, from, to, String.valueOf(pattern)));
        Notices.done("roster.opened");
        return "/roster.xhtml?faces-redirect=true&id=" + id;
    }

    /** A roster is a Chinese document whoever begins it. */
    private String title(RosterPeriods.Period chosen) {
        String where = posts.list(Texts.CHINESE).stream().filter(one -> one.post().equals(post))
                .map(DutyPostRule::name).findFirst().orElse("");
        return Texts.get(Texts.CHINESE, "roster.name.usual", Map.of("period", chosen.title(), "post", where));
    }

    public @Nullable String getPost() { return post; }

    public void setPost(@Nullable String post) { this.post = post; }

    public @Nullable String getPeriod() { return period; }

    public void setPeriod(@Nullable String period) { this.period = period; }

    public @Nullable LocalDate getFirst() { return first; }

    public void setFirst(@Nullable LocalDate first) { this.first = first; }

    public @Nullable LocalDate getLast() { return last; }

    public void setLast(@Nullable LocalDate last) { this.last = last; }

    public @Nullable String getPattern() { return pattern; }

    public void setPattern(@Nullable String pattern) { this.pattern = pattern; }

    public @Nullable String getName() { return name; }

    public void setName(@Nullable String name) { this.name = name; }
}
