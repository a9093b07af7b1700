package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import org.yiyun.platform.database.SqlTime;

/**
 * Puts what a version changes in force, at one instant: entries that hold on its first day cease to be known as they are, what
 * remains of them before that day is written down again, and the new contents hold from that day until the next day on which
 * something else of the same code begins.
 */
@ApplicationScoped
public class Publication {
    private static final String CONTENT = "name, parent, initials, content, fingerprint";

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
        em.flush();
        if (version.endsAll()) {
            return endings.publish(library, version, at);
        }
        bound("""
                update catalog_entry e set known = tstzrange(lower(e.known), cast(:at as timestamptz))
                from catalog_draft d
                where d.version_id = :version and e.library = :library and e.code = d.code and upper_inf(e.known)
                  and e.valid @> cast(:on as date)""", library, version, at).executeUpdate();
        bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select e.library, e.code, daterange(lower(e.valid), cast(:on as date)), tstzrange(cast(:at as timestamptz), null), e.number,
                    e.name, e.parent, e.initials, e.content, e.fingerprint
                from catalog_draft d join catalog_entry e on e.library = :library and e.code = d.code
                where d.version_id = :version and upper(e.known) = cast(:at as timestamptz)
                  and (lower_inf(e.valid) or lower(e.valid) < cast(:on as date))""", library, version, at).executeUpdate();
        bound("insert into catalog_entry (library, code, valid, known, number, " + CONTENT + """
                )
                select cast(:library as int), d.code, daterange(cast(:on as date), case when e.id is not null then upper(e.valid) else (
                        select min(lower(n.valid)) from catalog_entry n
                        where n.library = :library and n.code = d.code and upper_inf(n.known) and lower(n.valid) > cast(:on as date)) end),
                    tstzrange(cast(:at as timestamptz), null), cast(:number as int), d.name, d.parent, d.initials, d.content, d.fingerprint
                from catalog_draft d
                left join catalog_entry e on e.library = :library and e.code = d.code and upper(e.known) = cast(:at as timestamptz)
                where d.version_id = :version and d.kind <> 'STOPPED'""", library, version, at)
                .setParameter("number", version.number())
                .executeUpdate();
        return (Long) em.createNativeQuery("""
                select count(*) from catalog_entry where library = :library and upper_inf(known) and valid @> cast(:on as date)""", Long.class)
                .setParameter("library", library.id())
                .setParameter("on", version.effectiveOn())
                .getSingleResult();
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

    private Query bound(String sql, Library library, CatalogVersion version, Instant at) {
        return em.createNativeQuery(sql)
                .setParameter("library", library.id())
                .setParameter("version", version.id())
                .setParameter("on", version.effectiveOn())
                .setParameter("at", SqlTime.utc(at));
    }
}
