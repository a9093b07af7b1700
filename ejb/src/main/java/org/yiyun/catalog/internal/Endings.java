package org.yiyun.catalog.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import org.yiyun.platform.database.SqlTime;

/**
 * Versions that say something of all days from their first one on, whatever is planned for later: the stop that somebody ordered
 * (目录停用, ADR 108), and the roll-back of one. Other versions hold until something that begins later.
 */
final class Endings {
    private static final String CONTENT = "name, parent, initials, content, fingerprint";
    /** Periods that reach beyond the first day of the version. */
    private static final String REACHING = " and %1$s.valid && daterange(cast(:on as date), null)";
    /** What was, or is, known of a code for the days from the first one on: contents with their days, in order. */
    private static final String TAIL = """
            array(select cast(e.fingerprint as text) || cast(e.valid * daterange(cast(:on as date), null) as text) from catalog_entry e
                where e.library = :library and e.code = t.code and %s""" + REACHING.formatted("e") + " order by lower(e.valid) nulls first)";
    /** The first of those. */
    private static final String FIRST = """
            left join lateral (select e.* from catalog_entry e where e.library = :library and e.code = t.code and %s"""
            + REACHING.formatted("e") + " order by lower(e.valid) nulls first limit 1) %s on true\n";
    private static final String THEN = "e.known @> cast(:before as timestamptz)";
    private static final String NOW = "upper_inf(e.known)";

    private final EntityManager em;

    Endings(EntityManager em) {
        this.em = em;
    }

    /**
     * Fills a draft with the end of all whose code begins so, and of all that have one of those above them, whether they are in force
     * on the version's first day or planned for later.
     *
     * @return how many periods that begin later end before they begin
     */
    long stop(Library library, CatalogVersion version, String under) {
        bound("""
                insert into catalog_draft (version_id, code, kind, name)
                with recursive below(code) as (
                    select s.code from catalog_entry s
                    where s.library = :library and upper_inf(s.known)""" + REACHING.formatted("s") + """
                      and (s.code >= :under and s.code < :end or s.parent = :under)
                    union
                    select e.code from below b
                    join catalog_entry e on e.library = :library and e.parent = b.code and upper_inf(e.known)""" + REACHING.formatted("e") + """
                    )
                select cast(:version as bigint), t.code, 'STOPPED', e.name from below t
                """ + FIRST.formatted(NOW, "e"), library, version)
                .setParameter("under", under)
                .setParameter("end", under + EntrySearch.LAST)
                .executeUpdate();
        return (Long) em.createNativeQuery("""
                select count(*) from catalog_draft d
                join catalog_entry e on e.library = :library and e.code = d.code and upper_inf(e.known) and lower(e.valid) > cast(:on as date)
                where d.version_id = :version""", Long.class)
                .setParameter("library", library.id())
                .setParameter("version", version.id())
                .setParameter("on", version.effectiveOn())
                .getSingleResult();
    }

    /** Fills a draft with what takes such a version back; codes of which everything stands as it stood are left out. */
    void undo(Library library, CatalogVersion restoring, CatalogVersion undone, Instant before) {
        bound("""
                insert into catalog_draft (version_id, code, kind, name, parent, initials, content, fingerprint)
                select cast(:version as bigint), t.code,
                    case when a.id is null then 'STOPPED' when b.id is null then 'REVIVED' else 'CHANGED' end,
                    coalesce(a.name, b.name), a.parent, a.initials, a.content, a.fingerprint
                from catalog_draft t
                """ + FIRST.formatted(THEN, "a") + FIRST.formatted(NOW, "b") + "where t.version_id = :undone and "
                + TAIL.formatted(THEN) + " <> " + TAIL.formatted(NOW), library, restoring)
                .setParameter("before", SqlTime.utc(before))
                .setParameter("undone", undone.id())
                .executeUpdate();
    }

    /**
     * Puts one in force: nothing of its codes is known any more for the days from its first one on, except, for a roll-back, what was
     * known before the version that it takes back.
     *
     * @return how many entries are in force on the version's first day
     */
    long publish(Library library, CatalogVersion version, Instant at) {
        bound("""
                update catalog_entry e set known = tstzrange(lower(e.known), cast(:at as timestamptz))
                from catalog_draft d
                where d.version_id = :version and e.library = :library and e.code = d.code and upper_inf(e.known)""" + REACHING.formatted("e"),
                library, version).setParameter("at", SqlTime.utc(at)).executeUpdate();
        bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select e.library, e.code, daterange(lower(e.valid), cast(:on as date)), tstzrange(cast(:at as timestamptz), null), e.number,
                    e.name, e.parent, e.initials, e.content, e.fingerprint
                from catalog_draft d join catalog_entry e on e.library = :library and e.code = d.code
                where d.version_id = :version and upper(e.known) = cast(:at as timestamptz)
                  and (lower_inf(e.valid) or lower(e.valid) < cast(:on as date))""", library, version)
                .setParameter("at", SqlTime.utc(at)).executeUpdate();
        if (version.isRollback()) {
            restore(library, version, at);
        }
        return (Long) em.createNativeQuery("""
                select count(*) from catalog_entry where library = :library and upper_inf(known) and valid @> cast(:on as date)""", Long.class)
                .setParameter("library", library.id())
                .setParameter("on", version.effectiveOn())
                .getSingleResult();
    }

    /** The library's last publication is the one that is taken back. */
    private void restore(Library library, CatalogVersion version, Instant at) {
        bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select e.library, e.code, e.valid * daterange(cast(:on as date), null), tstzrange(cast(:at as timestamptz), null),
                    cast(:number as int), e.name, e.parent, e.initials, e.content, e.fingerprint
                from catalog_draft d join catalog_entry e on e.library = :library and e.code = d.code
                where d.version_id = :version and\s""" + THEN + REACHING.formatted("e"), library, version)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("number", version.number())
                .setParameter("before", SqlTime.utc(library.publishedAt().minusNanos(1000)))
                .executeUpdate();
    }

    private Query bound(String sql, Library library, CatalogVersion version) {
        em.flush();
        return em.createNativeQuery(sql)
                .setParameter("library", library.id())
                .setParameter("version", version.id())
                .setParameter("on", version.effectiveOn());
    }
}
