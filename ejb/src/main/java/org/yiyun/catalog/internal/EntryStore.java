package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryRow;
import org.yiyun.catalog.EntryView;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** Reads entries, by code and by search. */
@ApplicationScoped
public class EntryStore {
    private static final String COLUMNS = """
            select code, name, parent, cast(content as text), lower(valid), upper(valid), lower(known), upper(known), number
            from catalog_entry where library = :library and code = :code""";
    private static final String ROW = "code, name, parent, lower(valid), upper(valid), number";
    /** Entries that are looked through before an index is asked. */
    private static final int NEAR = 5_000;
    private static final int NEAR_AT_ONCE = 2_000;
    private static final String NOW = " from catalog_entry where library = :library and upper_inf(known) and " + EntryAt.IN_FORCE;

    private final EntityManager em;

    @Inject
    public EntryStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected EntryStore() {
        this(null);
    }

    /** What an entry says on a day, as was known at a moment. */
    public Optional<EntryView> find(Library library, String code, LocalDate on, Instant known) {
        return Rows.of(em.createNativeQuery(COLUMNS + " and valid @> cast(:on as date) and known @> cast(:known as timestamptz)", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("code", code)
                .setParameter("on", on)
                .setParameter("known", SqlTime.utc(known)), row -> view(library, row)).stream().findFirst();
    }

    /** What an entry says on a day, as is known now. */
    public Optional<EntryView> find(Library library, String code, LocalDate on) {
        return Rows.of(em.createNativeQuery(COLUMNS + " and valid @> cast(:on as date) and upper_inf(known)", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("code", code)
                .setParameter("on", on), row -> view(library, row)).stream().findFirst();
    }

    /** Everything that was ever known of an entry: what holds now first, by day; then what was known before, the latest first. */
    public List<EntryView> history(Library library, String code) {
        return Rows.of(em.createNativeQuery(COLUMNS + " order by upper(known) desc nulls first, lower(valid) desc nulls last", Tuple.class)
                .setParameter("library", library.id())
                .setParameter("code", code), row -> view(library, row));
    }

    /** In the order of codes, behind that code. */
    public List<EntryRow> list(Library library, LocalDate on, EntrySearch search, @Nullable String behind, int limit) {
        String following = search.within() + (behind == null ? "" : " and code > :behind");
        if (!search.hasWords()) {
            return rows(query(library, on, behind, "select " + ROW + NOW + following + " order by code", limit), search, false);
        }
        List<EntryRow> near = near(library, on, search, behind, following, NEAR, limit);
        return near.size() == limit ? near : rows(
                query(library, on, behind, search.find(ROW, NOW + following, limit) + " order by code", limit), search, true);
    }

    /**
     * Some of what is found, in the order of codes; all if there are no more. Which they are of many is not told: what is frequent but far
     * from the first code would have to be found as a whole and sorted.
     */
    public List<EntryRow> suggest(Library library, LocalDate on, EntrySearch search, int limit) {
        if (!search.hasWords()) {
            return list(library, on, search, null, limit);
        }
        List<EntryRow> near = near(library, on, search, null, search.within(), NEAR_AT_ONCE, limit);
        return near.size() == limit ? near : rows(query(library, on, null, search.find(ROW, NOW + search.within(), limit), limit), search, true)
                .stream().sorted(Comparator.comparing(EntryRow::code)).toList();
    }

    /** What is frequent stands among the next entries; what does not is rare enough to be found and sorted. */
    private List<EntryRow> near(
            Library library, LocalDate on, EntrySearch search, @Nullable String behind, String following, int entries, int limit) {
        return rows(query(library, on, behind, "select " + ROW + " from (select code, name, parent, initials, valid, number"
                + " from catalog_entry where library = :library and upper_inf(known)" + following + " order by code limit " + entries + ") near"
                + " where valid @> cast(:on as date) and (" + search.look() + ") order by code", limit), search, false);
    }

    private Query query(Library library, LocalDate on, @Nullable String behind, String sql, int limit) {
        Query query = em.createNativeQuery(sql, Tuple.class)
                .setParameter("library", library.id())
                .setParameter("on", on)
                .setMaxResults(limit);
        return behind == null ? query : query.setParameter("behind", behind);
    }

    private static List<EntryRow> rows(Query query, EntrySearch search, boolean found) {
        search.bind(query, found);
        return Rows.of(query, row -> new EntryRow(
                Rows.text(row, 0), Rows.text(row, 1), Rows.text(row, 2), Rows.date(row.get(3)), Rows.date(row.get(4)), row.get(5, Integer.class)));
    }

    public long count(Library library, LocalDate on, EntrySearch search) {
        Query query = em.createNativeQuery(
                        search.hasWords() ? search.count(NOW + search.within()) : "select count(*)" + NOW + search.within(), Long.class)
                .setParameter("library", library.id())
                .setParameter("on", on);
        search.bind(query, search.hasWords());
        return (Long) query.getSingleResult();
    }

    private static EntryView view(Library library, Tuple row) {
        return new EntryView(
                library.key(), Rows.text(row, 0), Rows.text(row, 1), Rows.text(row, 2), EntryJson.texts(Rows.text(row, 3)),
                Rows.date(row.get(4)), Rows.date(row.get(5)), Rows.instant(row.get(6)), Rows.instant(row.get(7)),
                row.get(8, Integer.class));
    }
}
