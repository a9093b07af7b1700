package org.yiyun.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyun.calendar.CalendarChange;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.CalendarPublished;
import org.yiyun.calendar.CalendarVersionView;
import org.yiyun.calendar.ImportYear;
import org.yiyun.calendar.ImportedYear;
import org.yiyun.calendar.RejectedRow;
import org.yiyun.calendar.engine.TimeWindow;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.calendar.engine.WorkingHours;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** Drafts of years: from a file to a version that waits for somebody's approval. */
@ApplicationScoped
public class YearDrafts {
    private final CalendarStore store;
    private final CalendarHistory history;

    @Inject
    public YearDrafts(CalendarStore store, CalendarHistory history) {
        this.store = store;
        this.history = history;
    }

    /** For the proxy. */
    protected YearDrafts() {
        this(null, null);
    }

    public ImportedYear add(ImportYear file, String by, Instant at) {
        YearReader reader = new YearReader(file.year(), YearFile.read(file.content()));
        if (reader.isEmpty()) {
            throw BusinessException.invalid(List.of(new FieldError("file", "field.rows")));
        }
        YearContent content = reader.content(hoursBefore(file.year(), at));
        long id = store.draft(file.year(), file.source().strip(), content, reader.rejected(), by, at);
        CalendarVersionView draft = find(id);
        return new ImportedYear(draft, changes(draft, at), reader.rejected());
    }

    /** What the version would make different, were it published now. */
    public List<CalendarChange> changes(CalendarVersionView version, Instant now) {
        WorkCalendar before = history.knownAt(now);
        List<Long> ids = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        store.members(before.revision(), version.year()).forEach((id, year) -> {
            ids.add(id);
            years.add(year);
        });
        ids.add(version.id());
        years.add(version.year());
        WorkCalendar after = WorkCalendar.compile(Plans.combine(0, years, ids.stream().map(store::content).toList()));
        return Comparison.of(before, after, version.year());
    }

    public List<CalendarVersionView> versions(int year) {
        return store.versions(year);
    }

    public List<CalendarVersionView> drafts() {
        return store.drafts();
    }

    public List<WorkingHours> hours(long version) {
        return store.content(version).hours();
    }

    public List<RejectedRow> rejects(long version) {
        return store.rejects(version);
    }

    public CalendarVersionView find(long id) {
        Optional<CalendarVersionView> found = store.version(id);
        return found.orElseThrow(() -> BusinessException.notFound("calendar", id));
    }

    public CalendarPublished publish(CalendarVersionView draft, String by, Instant at, String note) {
        return store.publish(draft, by, at, note);
    }

    public void reject(CalendarVersionView draft, String by, Instant at, String reason) {
        store.reject(draft.id(), by, at, reason);
    }

    /** The hours with which the year begins as far as is known. */
    private List<TimeWindow> hoursBefore(int year, Instant now) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return store.plan(history.knownAt(now).revision()).hours().stream()
                .filter(hours -> !first.isBefore(hours.from()) && first.isBefore(hours.to()))
                .map(WorkingHours::windows)
                .findFirst()
                .orElseThrow();
    }
}
