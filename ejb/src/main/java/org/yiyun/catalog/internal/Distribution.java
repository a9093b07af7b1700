package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryChange;
import org.yiyun.catalog.LibraryChange.Period;
import org.yiyun.catalog.LibraryEntry;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.maintenance.engine.ScriptRow;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** Reads what is handed out: whole versions, and what changed between two. */
@ApplicationScoped
public class Distribution {
    /** When nothing was known yet. */
    public static final Instant NEVER = Instant.parse("1900-01-01T00:00:00Z");

    private static final String TOUCHED = """
             from catalog_draft d join catalog_version v on v.id = d.version_id
            where v.library = :library and v.published_at > cast(:from as timestamptz) and v.published_at <= cast(:to as timestamptz)""";

    private final EntityManager em;

    @Inject
    public Distribution(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Distribution() {
        this(null);
    }

    /** Entries in force on a day as was known at an instant, behind a code. */
    public List<LibraryEntry> part(Library library, Instant known, LocalDate on, String behind, int limit) {
        return Rows.of(em.createNativeQuery("""
                select code, cast(content as text) from catalog_entry
                where library = :library and code > :behind and coalesce(known @> cast(:known as timestamptz), false) and\s"""
                + EntryAt.IN_FORCE + " order by code", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("behind", behind)
                .setParameter("known", SqlTime.utc(known))
                .setParameter("on", on)
                .setMaxResults(limit), row -> new LibraryEntry(Rows.text(row, 0), EntryJson.read(Rows.text(row, 1))));
    }

    /** Codes that versions published behind one instant, until another, touched. */
    public long countChanges(Library library, Instant from, Instant to) {
        Query query = em.createNativeQuery("select count(distinct d.code)" + TOUCHED, Long.class);
        return (Long) between(query, library, from, to).getSingleResult();
    }

    /** Those codes behind one, with everything known of them at the later instant. */
    public List<LibraryChange> changes(Library library, Instant from, Instant to, LocalDate on, String behind, int limit) {
        Query query = em.createNativeQuery(
                "select d.code, max(d.name)" + TOUCHED + " and d.code > :behind group by d.code order by d.code", Tuple.class)
                .setParameter("behind", behind)
                .setMaxResults(limit);
        Map<String, String> names = new LinkedHashMap<>();
        Rows.of(between(query, library, from, to), row -> names.put(Rows.text(row, 0), Rows.text(row, 1)));
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> before = inForce(library, from, on, names.keySet());
        Map<String, List<Known>> now = known(library, to, names.keySet());
        return names.keySet().stream()
                .map(code -> change(code, names.get(code), before.contains(code), now.getOrDefault(code, List.of()), on))
                .toList();
    }

    private static Query between(Query query, Library library, Instant from, Instant to) {
        return query.setParameter("library", library.id()).setParameter("from", SqlTime.utc(from)).setParameter("to", SqlTime.utc(to));
    }

    private record Known(String name, Period period) {}

    private Set<String> inForce(Library library, Instant at, LocalDate on, Set<String> codes) {
        return new HashSet<>(Rows.of(em.createNativeQuery("""
                select code from catalog_entry
                where library = :library and code in (:codes) and known @> cast(:at as timestamptz) and valid @> cast(:on as date)""",
                        Tuple.class)
                .setParameter("library", library.id())
                .setParameter("codes", codes)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("on", on), row -> Rows.text(row, 0)));
    }

    private Map<String, List<Known>> known(Library library, Instant at, Set<String> codes) {
        Map<String, List<Known>> found = new LinkedHashMap<>();
        Rows.of(em.createNativeQuery("""
                select code, name, lower(valid), upper(valid), cast(content as text) from catalog_entry
                where library = :library and code in (:codes) and known @> cast(:at as timestamptz)
                order by code, lower(valid) nulls first""", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("codes", codes)
                .setParameter("at", SqlTime.utc(at)), row -> found.computeIfAbsent(Rows.text(row, 0), code -> new ArrayList<>()).add(
                        new Known(Rows.text(row, 1), new Period(
                                Rows.date(row.get(2)), Rows.date(row.get(3)), EntryJson.texts(Rows.text(row, 4))))));
        return found;
    }

    private static LibraryChange change(String code, String drafted, boolean before, List<Known> known, LocalDate on) {
        @Nullable Known now = known.stream().filter(one -> isOn(one.period(), on)).findFirst().orElse(null);
        ChangeKind kind = now == null ? ChangeKind.STOPPED : before ? ChangeKind.CHANGED : ChangeKind.ADDED;
        return new LibraryChange(code, now == null ? drafted : now.name(), kind, known.stream().map(Known::period).toList());
    }

    private static boolean isOn(Period period, LocalDate on) {
        return (period.validFrom() == null || !period.validFrom().isAfter(on)) && (period.validTo() == null || period.validTo().isAfter(on));
    }
}
