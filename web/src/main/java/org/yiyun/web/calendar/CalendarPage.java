package org.yiyun.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarChange;
import org.yiyun.calendar.CalendarService;
import org.yiyun.calendar.CalendarVersionView;
import org.yiyun.calendar.CalendarYear;
import org.yiyun.calendar.RejectedRow;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.UrlQuery;

/** A year of the calendar, its versions, and the drafts that wait for somebody's decision. The year is in the URL. */
@Named
@RequestScoped
public class CalendarPage {
    private static final int FIRST = 2018;
    private static final int LAST = 2099;

    @EJB
    private CalendarService service;
    @Inject
    private BusinessClock clock;
    @Inject
    private UrlQuery url;

    private CalendarYear year;
    private List<MonthView> months;
    private @Nullable CalendarVersionView draft;
    private @Nullable List<CalendarChange> changes;

    @PostConstruct
    void read() {
        LocalDate today = clock.today();
        year = service.year(wanted(url.get("year"), today.getYear()));
        months = MonthView.of(year.year(), year.days(), today);
        draft = service.drafts().stream().filter(d -> d.year() == year.year()).findFirst().orElse(null);
    }

    private static int wanted(String text, int current) {
        return text.matches("[0-9]{4}") ? Math.min(Math.max(Integer.parseInt(text), FIRST), LAST) : current;
    }

    public CalendarYear getYear() {
        return year;
    }

    public List<MonthView> getMonths() {
        return months;
    }

    public int getPrevious() {
        return year.year() - 1;
    }

    public int getNext() {
        return year.year() + 1;
    }

    public long getWorkdays() {
        return year.days().stream().filter(day -> day.kind().works()).count();
    }

    public long getHolidays() {
        return count(DayKind.HOLIDAY);
    }

    public long getMakeUps() {
        return count(DayKind.MAKEUP_WORKDAY);
    }

    public List<CalendarVersionView> getVersions() {
        return service.versions(year.year());
    }

    /** The drafts of other years. */
    public List<CalendarVersionView> getOtherDrafts() {
        return service.drafts().stream().filter(d -> d.year() != year.year()).toList();
    }

    public @Nullable CalendarVersionView getDraft() {
        return draft;
    }

    public boolean isOwnDraft() {
        return draft != null && draft.createdBy().equals(Callers.current().name());
    }

    public List<CalendarChange> getChanges() {
        if (changes == null) {
            changes = draft == null ? List.of() : service.changes(draft.id());
        }
        return changes;
    }

    public List<RejectedRow> getRejects() {
        return draft == null ? List.of() : service.rejects(draft.id());
    }

    /** Office hours from a day on. */
    public record Hours(LocalDate from, String text) {}

    /** The office hours of the year, each period with its first day. */
    public List<Hours> getHours() {
        return year.hours().stream()
                .map(hours -> new Hours(hours.from(), hours.windows().stream()
                        .map(window -> window.from() + "–" + window.to())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")))
                .toList();
    }

    private long count(DayKind kind) {
        return year.days().stream().filter(day -> day.kind() == kind).count();
    }
}
