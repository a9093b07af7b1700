package org.yiyun.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.calendar.internal.CalendarStore;

/** The compiled calendars of all revisions. A revision never changes, so it is compiled once on each node. */
@ApplicationScoped
public class CalendarHistory {
    private final CalendarStore store;
    private final Map<Publication, WorkCalendar> compiled = new ConcurrentHashMap<>();

    @Inject
    public CalendarHistory(CalendarStore store) {
        this.store = store;
    }

    /** For the proxy. */
    protected CalendarHistory() {
        this(null);
    }

    /** All revisions published until now, as one consistent picture. */
    public Calendars read() {
        return new Snapshot(store.publications());
    }

    /** The newest calendar that was known at a moment. */
    public WorkCalendar knownAt(Instant known) {
        Calendars calendars = read();
        return calendars.calendar(calendars.revisionAt(known));
    }

    /** With its moment a revision is known exactly, even after a publication that was rolled back. */
    private record Publication(int revision, Instant at) {}

    private WorkCalendar compiled(Publication publication) {
        return compiled.computeIfAbsent(publication, p -> WorkCalendar.compile(store.plan(p.revision())));
    }

    private final class Snapshot implements Calendars {
        private final NavigableMap<Instant, Integer> publications;

        private Snapshot(NavigableMap<Instant, Integer> publications) {
            this.publications = publications;
        }

        /** Before the first publication there was nothing to know but what the first one says. */
        @Override
        public int revisionAt(Instant known) {
            Map.Entry<Instant, Integer> newest = publications.floorEntry(known);
            return (newest != null ? newest : publications.firstEntry()).getValue();
        }

        @Override
        public WorkCalendar calendar(int revision) {
            return publications.entrySet().stream()
                    .filter(publication -> publication.getValue() == revision)
                    .findFirst()
                    .map(publication -> compiled(new Publication(revision, publication.getKey())))
                    .orElseThrow();
        }
    }
}
