package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.hibernate.Session;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/**
 * Puts what a version changes in force, at one instant: entries that hold on its first day cease to be known as they are, what
 * remains of them before that day is written down again, and the new contents hold from that day until the next day on which
 * something else of the same code begins.
 */
@ApplicationScoped
public class Publication {
    private static final String CONTENT = "name, parent, initials, content, fingerprint";
    /** Differences that are put in force by one statement. */
    private static final int PIECE = 25_000;
    private static final String SORT_IN = "select catalog_sort_in()";

    private final EntityManager em;
    private final Endings endings;

    @Inject
    public Publication(EntityManager em) {
        this.em = em;
        endings = new Endings(em);
    }

    /** For the proxy. */
    protected Publication() {
        this(null);
    }

    /** @return how many entries are in force on the version's first day */
    public long publish(Library library, CatalogVersion version, Instant at) {
        return publish(library, version, at, done -> { });
    }

    /**
     * A large version is put in force piece by piece in the order of codes, all in the caller's transaction.
     *
     * @param progress told how many of the version's differences are done
     * @return how many entries are in force on the version's first day
     */
    public long publish(Library library, CatalogVersion version, Instant at, LongConsumer progress) {
        em.flush();
        if (version.endsAll()) {
            long inForce = endings.publish(library, version, at);
            progress.accept(version.differences());
            call(SORT_IN);
            return inForce;
        }
        boolean first = library.current() == null;
        long begun = 0;
        long done = 0;
        Piece piece;
        String behind = "";
        do {
            piece = piece(version, behind);
            begun += first ? begin(library, version, at, piece) : replace(library, version, at, piece);
            done += piece.codes();
            behind = piece.end();
            progress.accept(done);
        } while (!piece.last());
        call(SORT_IN);
        return first ? begun : inForce(library, version);
    }

    /**
     * Differences whose codes lie behind one code and up to another.
     *
     * @param codes how many
     * @param last  whether none is behind them
     */
    private record Piece(String behind, String end, long codes, boolean last) {}

    private Piece piece(CatalogVersion version, String behind) {
        if (version.differences() <= PIECE) {
            return new Piece(behind, EntrySearch.LAST, version.differences(), true);
        }
        Tuple found = (Tuple) em.createNativeQuery("""
                select max(code), count(*) from (
                    select code from catalog_draft where version_id = :version and code > :behind order by code limit :piece) p""", Tuple.class)
                .setParameter("version", version.id())
                .setParameter("behind", behind)
                .setParameter("piece", PIECE)
                .getSingleResult();
        long codes = found.get(1, Long.class);
        return codes < PIECE ? new Piece(behind, EntrySearch.LAST, codes, true) : new Piece(behind, Rows.text(found, 0), codes, false);
    }

    /** Nothing of the library has ever been known: there is nothing to close, and nothing begins later. */
    private long begin(Library library, CatalogVersion version, Instant at, Piece piece) {
        return bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select cast(:library as int), d.code, daterange(cast(:on as date), null), tstzrange(cast(:at as timestamptz), null),
                    cast(:number as int), d.name, d.parent, d.initials, d.content, d.fingerprint
                from catalog_draft d
                where d.version_id = :version and d.code > :behind and d.code <= :end and d.kind <> 'STOPPED' order by d.code""",
                library, version, at, piece)
                .setParameter("number", version.number())
                .executeUpdate();
    }

    /**
     * What was in force is found code by code ({@code offset 0} keeps the planner from turning that round): of a library that was loaded
     * since the tables were last measured it expects a single row, and went through the whole draft for each entry.
     */
    private long replace(Library library, CatalogVersion version, Instant at, Piece piece) {
        bound("""
                update catalog_entry e set known = tstzrange(lower(e.known), cast(:at as timestamptz))
                from catalog_draft d
                where d.version_id = :version and d.code > :behind and d.code <= :end
                  and e.library = :library and e.code = d.code and e.code > :behind and e.code <= :end and upper_inf(e.known)
                  and\s""" + EntryAt.IN_FORCE, library, version, at, piece).executeUpdate();
        bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select e.library, e.code, daterange(lower(e.valid), cast(:on as date)), tstzrange(cast(:at as timestamptz), null), e.number,
                    e.name, e.parent, e.initials, e.content, e.fingerprint
                from catalog_draft d
                cross join lateral (select * from catalog_entry where library = :library and code = d.code offset 0) e
                where d.version_id = :version and d.code > :behind and d.code <= :end and upper(e.known) = cast(:at as timestamptz)
                  and (lower_inf(e.valid) or lower(e.valid) < cast(:on as date))""", library, version, at, piece).executeUpdate();
        return bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select cast(:library as int), d.code, daterange(cast(:on as date), case when e.id is not null then upper(e.valid) else (
                        select min(lower(n.valid)) from catalog_entry n
                        where n.library = :library and n.code = d.code and upper_inf(n.known) and lower(n.valid) > cast(:on as date)) end),
                    tstzrange(cast(:at as timestamptz), null), cast(:number as int), d.name, d.parent, d.initials, d.content, d.fingerprint
                from catalog_draft d
                left join lateral (
                    select * from (select * from catalog_entry where library = :library and code = d.code offset 0) p
                    where upper(p.known) = cast(:at as timestamptz)) e on true
                where d.version_id = :version and d.code > :behind and d.code <= :end and d.kind <> 'STOPPED'""", library, version, at, piece)
                .setParameter("number", version.number())
                .executeUpdate();
    }

    private long inForce(Library library, CatalogVersion version) {
        return (Long) em.createNativeQuery("""
                select count(*) from catalog_entry where library = :library and upper_inf(known) and valid @> cast(:on as date)""", Long.class)
                .setParameter("library", library.id())
                .setParameter("on", version.effectiveOn())
                .getSingleResult();
    }

    /** Tells the database's planner what a large publication has brought. */
    public void measure() {
        call("select catalog_measure()");
    }

    private void call(String function) {
        em.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(function);
            }
        });
    }

    /**
     * Fills a draft with what brings back, on its first day, the state in which another version found the library. Codes that stand
     * as they stood are left out.
     *
     * @param before an instant at which the state was known
     */
    public void undo(Library library, CatalogVersion restoring, CatalogVersion undone, Instant before) {
        if (undone.endsAll()) {
            restoring.endingAll(0);
            endings.undo(library, restoring, undone, before);
            return;
        }
        em.flush();
        em.createNativeQuery("""
                insert into catalog_draft (version_id, code, kind, name, parent, initials, content, fingerprint)
                select :version, t.code,
                    case when a.id is null then 'STOPPED' when b.id is null then 'REVIVED' else 'CHANGED' end,
                    coalesce(a.name, b.name), a.parent, a.initials, a.content, a.fingerprint
                from catalog_draft t
                """ + EntryAt.join("t.code", EntryAt.known("before"), "a") + EntryAt.join("t.code", EntryAt.NOW, "b") + """
                where t.version_id = :undone and a.fingerprint is distinct from b.fingerprint""")
                .setParameter("version", restoring.id())
                .setParameter("library", library.id())
                .setParameter("before", SqlTime.utc(before))
                .setParameter("on", restoring.effectiveOn())
                .setParameter("undone", undone.id())
                .executeUpdate();
    }

    /**
     * Fills a draft with the end of an entry and of all that is below it, also what is planned for later.
     *
     * @return how many periods that begin later end with it
     */
    public long stop(Library library, CatalogVersion version, String under) {
        return endings.stop(library, version, under);
    }

    private Query bound(String sql, Library library, CatalogVersion version, Instant at, Piece piece) {
        return em.createNativeQuery(sql)
                .setParameter("library", library.id())
                .setParameter("version", version.id())
                .setParameter("on", version.effectiveOn())
                .setParameter("at", SqlTime.utc(at))
                .setParameter("behind", piece.behind())
                .setParameter("end", piece.end());
    }
}
