package org.yiyun.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.calendar.internal.YearDrafts;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The legal calendar. A year's announcement is taken in as a draft and published by another person; every publication is
 * a revision, and what an earlier revision said stays readable.
 */
@Stateless
public class CalendarService {
    private static final int MAX_DAYS = 3700;

    private CalendarHistory history;
    private YearDrafts drafts;
    private AuditTrail audit;
    private BusinessClock clock;
    private Event<CalendarPublished> published;

    public CalendarService() {}

    @Inject
    public CalendarService(CalendarHistory history, YearDrafts drafts, AuditTrail audit, BusinessClock clock, Event<CalendarPublished> published) {
        this.history = history;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
        this.published = published;
    }

    /**
     * The days from one to another, both included, as they are known now.
     *
     * @throws BusinessException INVALID if the order is wrong, the span above ten years, or outside the calendar
     */
    @Requires
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        return days(from, to, clock.now());
    }

    /** The same, as it was known at a moment. */
    @Requires
    public List<CalendarDay> days(LocalDate from, LocalDate to, Instant known) {
        WorkCalendar calendar = history.knownAt(known);
        if (to.isBefore(from)) {
            throw BusinessException.invalid("to", "field.order", Map.of());
        }
        if (from.isBefore(calendar.from()) || !to.isBefore(calendar.to())) {
            String path = from.isBefore(calendar.from()) ? "from" : "to";
            throw BusinessException.invalid(path, "field.year",
                    Map.of("min", calendar.from().getYear(), "max", calendar.to().getYear() - 1));
        }
        if (from.plusDays(MAX_DAYS).isBefore(to)) {
            throw BusinessException.invalid("to", "field.range", Map.of("min", from, "max", from.plusDays(MAX_DAYS)));
        }
        return from.datesUntil(to.plusDays(1))
                .map(date -> new CalendarDay(date, calendar.kind(date), calendar.name(date)))
                .toList();
    }

    /** A whole year with the version that it comes from. */
    @Requires(Permission.CALENDAR_READ)
    public CalendarYear year(int year) {
        CalendarVersionView current = drafts.versions(year).stream()
                .filter(CalendarVersionView::current)
                .findFirst()
                .orElse(null);
        return new CalendarYear(
                year,
                current,
                days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                current == null ? List.of() : drafts.hours(current.id()));
    }

    /** All versions of a year, the newest first. */
    @Requires(Permission.CALENDAR_READ)
    public List<CalendarVersionView> versions(int year) {
        return drafts.versions(year);
    }

    /** The drafts of all years. */
    @Requires(Permission.CALENDAR_READ)
    public List<CalendarVersionView> drafts() {
        return drafts.drafts();
    }

    @Requires(Permission.CALENDAR_READ)
    public CalendarVersionView version(long id) {
        return drafts.find(id);
    }

    /** What a version would make different from what holds now. */
    @Requires(Permission.CALENDAR_READ)
    public List<CalendarChange> changes(long id) {
        return drafts.changes(drafts.find(id), clock.now());
    }

    /** The rows of its file that could not be taken. */
    @Requires(Permission.CALENDAR_READ)
    public List<RejectedRow> rejects(long id) {
        drafts.find(id);
        return drafts.rejects(id);
    }

    /**
     * Takes a year's announcement in as a draft, in place of one that waits already.
     *
     * @throws BusinessException FILE_REFUSED if it is no json, csv or xlsx with the columns, INVALID if no row fits
     */
    @Requires(Permission.CALENDAR_EDIT)
    public ImportedYear importYear(ImportYear file) {
        if (file.content().length > ImportYear.MAX_BYTES) {
            throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "1 MiB"));
        }
        ImportedYear imported = drafts.add(file, Callers.current().name(), clock.now());
        audit.record("calendar.import", "calendar", Integer.toString(file.year()), Map.of(
                "version", imported.draft().number(), "source", file.source(), "rejected", imported.rejected().size()));
        return imported;
    }

    /**
     * Makes a draft the calendar of its year; running clocks follow it.
     *
     * @throws BusinessException SAME_PERSON if the caller made the draft, CONFLICT if it is no draft any more
     */
    @Requires(Permission.CALENDAR_PUBLISH)
    public CalendarVersionView publish(long id, String note) {
        CalendarVersionView draft = undecided(id);
        CalendarPublished publication = drafts.publish(draft, Callers.current().name(), clock.now(), note);
        audit.record("calendar.publish", "calendar", Integer.toString(draft.year()),
                Map.of("version", draft.number(), "revision", publication.revision()));
        published.fire(publication);
        return drafts.find(id);
    }

    @Requires(Permission.CALENDAR_PUBLISH)
    public CalendarVersionView reject(long id, String reason) {
        CalendarVersionView draft = undecided(id);
        drafts.reject(draft, Callers.current().name(), clock.now(), reason);
        audit.record("calendar.reject", "calendar", Integer.toString(draft.year()),
                Map.of("version", draft.number(), "reason", reason));
        return drafts.find(id);
    }

    private CalendarVersionView undecided(long id) {
        CalendarVersionView draft = drafts.find(id);
        if (!draft.status().equals("DRAFT")) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        if (draft.createdBy().equals(Callers.current().name())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        return draft;
    }
}
