package org.yiyun.calendar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import org.yiyun.calendar.CalendarPublished;
import org.yiyun.calendar.CalendarVersionView;
import org.yiyun.calendar.RejectedRow;
import org.yiyun.calendar.engine.CalendarPlan;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.calendar.engine.HalfDay;
import org.yiyun.calendar.engine.SpecialDay;
import org.yiyun.calendar.engine.TimeWindow;
import org.yiyun.calendar.engine.WorkingHours;
import org.yiyun.platform.database.SqlTime;

/** The calendar's tables. Plain SQL: ranges and arrays say more there than as entities. */
@ApplicationScoped
public class CalendarStore {
    private static final String VERSIONS = """
            select v.id, v.year, v.number, v.source, v.status, lower(v.revisions) as revision,
                   coalesce(upper_inf(v.revisions), false) as current, v.created_at, v.created_by, v.decided_at, v.decided_by,
                   v.decision, (select count(*) from calendar_reject r where r.version_id = v.id) as rejects
            from calendar_version v""";

    private final EntityManager entities;

    @Inject
    public CalendarStore(EntityManager entities) {
        this.entities = entities;
    }

    /** For the proxy. */
    protected CalendarStore() {
        this(null);
    }

    /** When each revision was published. */
    public NavigableMap<Instant, Integer> publications() {
        return query("select published_at, revision from calendar_revision order by revision", s -> {}, rows -> {
            NavigableMap<Instant, Integer> found = new TreeMap<>();
            while (rows.next()) {
                found.put(instant(rows, "published_at"), rows.getInt("revision"));
            }
            return found;
        });
    }

    /** The whole calendar as of a revision: published years in full, the years around them by the week. */
    public CalendarPlan plan(int revision) {
        Map<Long, Integer> members = members(revision, 0);
        List<YearContent> contents = members.keySet().stream().map(this::content).toList();
        return Plans.combine(revision, List.copyOf(members.values()), contents);
    }

    /** Version and year of all that a revision is made of but one year, in the order of publication. */
    Map<Long, Integer> members(int revision, int without) {
        return query("select id, year from calendar_version where revisions @> ? and year <> ? order by lower(revisions), year",
                s -> {
                    s.setInt(1, revision);
                    s.setInt(2, without);
                },
                rows -> {
                    Map<Long, Integer> members = new LinkedHashMap<>();
                    while (rows.next()) {
                        members.put(rows.getLong("id"), rows.getInt("year"));
                    }
                    return members;
                });
    }

    YearContent content(long version) {
        return new YearContent(days(version), halfDays(version), hours(version));
    }

    List<CalendarVersionView> versions(int year) {
        return query(VERSIONS + " where v.year = ? order by v.number desc", s -> s.setInt(1, year), CalendarStore::views);
    }

    List<CalendarVersionView> drafts() {
        return query(VERSIONS + " where v.status = 'DRAFT' order by v.year", s -> {}, CalendarStore::views);
    }

    Optional<CalendarVersionView> version(long id) {
        return query(VERSIONS + " where v.id = ?", s -> s.setLong(1, id), CalendarStore::views).stream().findFirst();
    }

    List<RejectedRow> rejects(long version) {
        return query("select row_number, content, reason from calendar_reject where version_id = ? order by row_number",
                s -> s.setLong(1, version), rows -> {
            List<RejectedRow> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new RejectedRow(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        });
    }

    /** A new draft of a year; one that is there already is replaced. */
    long draft(int year, String source, YearContent content, List<RejectedRow> rejects, String by, Instant at) {
        update("select pg_advisory_xact_lock(hashtext('calendar_version'))", s -> {});
        update("delete from calendar_version where year = ? and status = 'DRAFT'", s -> s.setInt(1, year));
        long id = query("""
                insert into calendar_version (year, number, source, status, created_at, created_by)
                select ?, coalesce(max(number), 0) + 1, ?, 'DRAFT', ?, ? from calendar_version where year = ? returning id""",
                s -> {
                    s.setInt(1, year);
                    s.setString(2, source);
                    s.setObject(3, SqlTime.utc(at));
                    s.setString(4, by);
                    s.setInt(5, year);
                },
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
        content.days().forEach(day -> insert(id, day));
        content.halfDays().forEach(day -> insert(id, day));
        content.hours().forEach(hours -> insert(id, hours));
        rejects.forEach(reject -> insert(id, reject));
        return id;
    }

    /** Makes a draft the version of its year in a new revision, and tells which and when that is. */
    CalendarPublished publish(CalendarVersionView draft, String by, Instant at, String note) {
        update("select pg_advisory_xact_lock(hashtext('calendar_version'))", s -> {});
        CalendarPublished publication = query("""
                insert into calendar_revision (revision, published_at, published_by, note)
                select max(revision) + 1, greatest(?, max(published_at) + interval '1 microsecond'), ?, ?
                from calendar_revision returning revision, published_at""",
                s -> {
                    s.setObject(1, SqlTime.utc(at));
                    s.setString(2, by);
                    s.setString(3, note);
                },
                rows -> {
                    rows.next();
                    return new CalendarPublished(rows.getInt("revision"), draft.year(), instant(rows, "published_at"));
                });
        int revision = publication.revision();
        update("update calendar_version set revisions = int4range(lower(revisions), ?) where year = ? and upper_inf(revisions)",
                s -> {
                    s.setInt(1, revision);
                    s.setInt(2, draft.year());
                });
        update("""
                update calendar_version set status = 'PUBLISHED', revisions = int4range(?, null), decided_at = ?, decided_by = ?,
                       decision = ? where id = ?""",
                s -> {
                    s.setInt(1, revision);
                    s.setObject(2, SqlTime.utc(at));
                    s.setString(3, by);
                    s.setString(4, note);
                    s.setLong(5, draft.id());
                });
        return publication;
    }

    void reject(long version, String by, Instant at, String reason) {
        update("update calendar_version set status = 'REJECTED', decided_at = ?, decided_by = ?, decision = ? where id = ?", s -> {
            s.setObject(1, SqlTime.utc(at));
            s.setString(2, by);
            s.setString(3, reason);
            s.setLong(4, version);
        });
    }

    private List<SpecialDay> days(long version) {
        return query("select date, kind, name from calendar_day where version_id = ? order by date",
                s -> s.setLong(1, version), rows -> {
            List<SpecialDay> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new SpecialDay(rows.getObject(1, LocalDate.class), DayKind.valueOf(rows.getString(2)), rows.getString(3)));
            }
            return found;
        });
    }

    private List<HalfDay> halfDays(long version) {
        return query("select date, works_from, works_to, name from calendar_half_day where version_id = ? order by date",
                s -> s.setLong(1, version), rows -> {
            List<HalfDay> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new HalfDay(rows.getObject(1, LocalDate.class), rows.getObject(2, LocalTime.class),
                        rows.getObject(3, LocalTime.class), rows.getString(4)));
            }
            return found;
        });
    }

    private List<WorkingHours> hours(long version) {
        return query("select lower(valid), upper(valid), windows from calendar_hours where version_id = ? order by valid",
                s -> s.setLong(1, version), rows -> {
            List<WorkingHours> found = new ArrayList<>();
            while (rows.next()) {
                List<TimeWindow> windows = Arrays.stream((String[]) rows.getArray(3).getArray()).map(Plans::window).toList();
                found.add(new WorkingHours(rows.getObject(1, LocalDate.class), rows.getObject(2, LocalDate.class), windows));
            }
            return found;
        });
    }

    private void insert(long version, SpecialDay day) {
        update("insert into calendar_day (version_id, date, kind, name) values (?, ?, ?, ?)", s -> {
            s.setLong(1, version);
            s.setObject(2, day.date());
            s.setString(3, day.kind().name());
            s.setString(4, day.name());
        });
    }

    private void insert(long version, HalfDay day) {
        update("insert into calendar_half_day (version_id, date, works_from, works_to, name) values (?, ?, ?, ?, ?)", s -> {
            s.setLong(1, version);
            s.setObject(2, day.date());
            s.setObject(3, day.from());
            s.setObject(4, day.to());
            s.setString(5, day.name());
        });
    }

    private void insert(long version, WorkingHours hours) {
        update("insert into calendar_hours (version_id, valid, windows) values (?, daterange(?, ?), ?)", s -> {
            s.setLong(1, version);
            s.setObject(2, hours.from());
            s.setObject(3, hours.to());
            s.setArray(4, s.getConnection().createArrayOf("text", hours.windows().stream().map(Plans::text).toArray()));
        });
    }

    private void insert(long version, RejectedRow row) {
        update("insert into calendar_reject (version_id, row_number, content, reason) values (?, ?, ?, ?)", s -> {
            s.setLong(1, version);
            s.setInt(2, row.row());
            s.setString(3, row.content());
            s.setString(4, row.reason());
        });
    }

    private static List<CalendarVersionView> views(ResultSet rows) throws SQLException {
        List<CalendarVersionView> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new CalendarVersionView(
                    rows.getLong("id"), rows.getInt("year"), rows.getInt("number"), rows.getString("source"),
                    rows.getString("status"), rows.getObject("revision", Integer.class), rows.getBoolean("current"),
                    rows.getInt("rejects"), instant(rows, "created_at"), rows.getString("created_by"),
                    rows.getObject("decided_at") == null ? null : instant(rows, "decided_at"),
                    rows.getString("decided_by"), rows.getString("decision")));
        }
        return found;
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Sets the values of a statement. */
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads the rows of an answer. */
    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Values values, Rows<T> reader) {
        return session().doReturningWork((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    return reader.read(rows);
                }
            }
        });
    }

    private void update(String sql, Values values) {
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.set(statement);
                statement.execute();
            }
        });
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
