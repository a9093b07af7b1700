package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryDifference;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.engine.Differences;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.maintenance.engine.ScriptRow;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** Reads what differs between versions, entry by entry in the order of codes. */
@ApplicationScoped
public class DifferenceStore {
    /** Codes that versions published behind one instant, until another, touched; and those of a draft. */
    private static final String TOUCHED = """
            with touched as (
                select distinct d.code from catalog_draft d join catalog_version v on v.id = d.version_id
                where v.library = :library and (v.id = :draft
                    or v.published_at > cast(:from as timestamptz) and v.published_at <= cast(:to as timestamptz))),
            sides as (
                select t.code, coalesce(b.name, d.name, a.name) as name,
                    case when d.code is not null then d.fingerprint else b.fingerprint end as fingerprint_b,
                    case when d.code is not null then d.content else b.content end as content_b,
                    a.fingerprint as fingerprint_a, a.content as content_a
                from touched t
                left join catalog_draft d on d.version_id = :draft and d.code = t.code
            """ + EntryAt.join("t.code", EntryAt.known("from"), "a") + EntryAt.join("t.code", EntryAt.known("to"), "b") + ")\n";
    /** What a code that was stopped said last, found as {@link EntryAt#join} does; whoever approves its use has to see what it meant. */
    private static final String FORMER = """
            left join lateral (
                select p.content from (select * from catalog_entry where library = :library and code = d.code offset 0) p
                where d.kind in ('REUSED', 'REVIVED') and p.known @> cast(:base as timestamptz) and upper(p.valid) <= cast(:on as date)
                order by upper(p.valid) desc limit 1) f on true
            """;
    private static final String BEFORE = "cast(coalesce(b.content, case when d.kind = 'REUSED' then f.content end) as text)";
    private static final String OWN = """
            select d.code, d.name, d.kind, %s, cast(d.content as text) from catalog_draft d
            """ + EntryAt.join("d.code", EntryAt.known("base"), "b") + FORMER + """
            where d.version_id = :version and d.code > :behind and (:kind = '' or d.kind = :kind) order by d.code""";
    private static final String DRAWN = """
            with drawn as (
                select code, name, kind, content from catalog_draft where version_id = :version and (:kind = '' or kind = :kind)
                order by md5(cast(:seed as text) || code), code limit :size)
            select d.code, d.name, d.kind, %s, cast(d.content as text) from drawn d
            """ + EntryAt.join("d.code", EntryAt.known("base"), "b") + FORMER + "order by d.code";

    private final EntityManager em;

    @Inject
    public DifferenceStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected DifferenceStore() {
        this(null);
    }

    /**
     * What a version makes different from its base. Of a code that is used anew for something else, what it said before it was stopped
     * stands beside what it says now.
     *
     * @param base   when the base was published; null if there is none
     * @param kind   null for all
     * @param behind code behind which the page begins
     */
    public List<EntryDifference> own(
            Library library, CatalogVersion version, @Nullable Instant base, @Nullable ChangeKind kind, String behind, int limit) {
        LibraryDefinition definition = library.definition();
        Query query = bound(em.createNativeQuery(OWN.formatted(BEFORE), Tuple.class), library, version, base, kind)
                .setParameter("behind", behind).setMaxResults(limit);
        return Rows.of(query, row -> own(definition, row));
    }

    /**
     * Some of what a version makes different, drawn by chance: who draws again with the same seed gets the same ones.
     *
     * @param base when the base was published; null if there is none
     * @param kind null for all
     */
    public List<EntryDifference> drawn(
            Library library, CatalogVersion version, @Nullable Instant base, @Nullable ChangeKind kind, int size, int seed) {
        LibraryDefinition definition = library.definition();
        Query query = bound(em.createNativeQuery(DRAWN.formatted(BEFORE), Tuple.class), library, version, base, kind)
                .setParameter("size", size).setParameter("seed", seed);
        return Rows.of(query, row -> own(definition, row));
    }

    private static EntryDifference own(LibraryDefinition definition, Tuple row) {
        return new EntryDifference(
                Rows.text(row, 0), Rows.text(row, 1), ChangeKind.valueOf(Rows.text(row, 2)),
                Differences.of(definition, EntryJson.readNullable(Rows.text(row, 3)), EntryJson.readNullable(Rows.text(row, 4))));
    }

    /**
     * All of what a version changes, whole contents beside each other; of a code that was stopped before, what it said last.
     *
     * @param base when the version's base was published; null if there is none
     */
    public List<ScriptRow> script(Library library, CatalogVersion version, @Nullable Instant base, int limit) {
        Query query = bound(em.createNativeQuery(OWN.formatted("cast(coalesce(b.content, f.content) as text)"), Tuple.class), library, version, base, null)
                .setParameter("behind", "").setMaxResults(limit);
        return Rows.of(query, row -> new ScriptRow(
                Rows.text(row, 0), ChangeKind.valueOf(Rows.text(row, 2)), texts(Rows.text(row, 3)), texts(Rows.text(row, 4))));
    }

    private static Map<String, String> texts(@Nullable String json) {
        return json == null ? Map.of() : EntryJson.texts(json);
    }

    private static Query bound(Query query, Library library, CatalogVersion version, @Nullable Instant base, @Nullable ChangeKind kind) {
        return query.setParameter("library", library.id())
                .setParameter("version", version.id())
                .setParameter("base", SqlTime.utc(base == null ? Distribution.NEVER : base))
                .setParameter("on", version.effectiveOn())
                .setParameter("kind", kind == null ? "" : kind.name());
    }

    /**
     * What differs between what was known at two instants, on the first day of the later version.
     *
     * @param draft of the later version if it is not published; its changes count as if it were
     */
    public List<EntryDifference> between(
            Library library, CatalogVersion later, @Nullable CatalogVersion draft, Instant from, Instant to, String behind, int limit) {
        LibraryDefinition definition = library.definition();
        Query query = em.createNativeQuery(TOUCHED + """
                select code, name, cast(content_a as text), cast(content_b as text) from sides
                where fingerprint_a is distinct from fingerprint_b and code > :behind order by code""", Tuple.class)
                .setParameter("behind", behind)
                .setMaxResults(limit);
        return Rows.of(bound(query, library, later, draft, from, to), row -> difference(definition, row));
    }

    public long countBetween(Library library, CatalogVersion later, @Nullable CatalogVersion draft, Instant from, Instant to) {
        Query query = em.createNativeQuery(
                TOUCHED + "select count(*) from sides where fingerprint_a is distinct from fingerprint_b", Long.class);
        return (Long) bound(query, library, later, draft, from, to).getSingleResult();
    }

    /** The first codes that a version changes, stops or re-uses. */
    public List<String> codes(CatalogVersion version, String behind, int limit) {
        return Rows.of(em.createNativeQuery("""
                select code from catalog_draft where version_id = :version and kind in ('CHANGED', 'STOPPED', 'REUSED') and code > :behind order by code""", Tuple.class)
                .setParameter("version", version.id())
                .setParameter("behind", behind)
                .setMaxResults(limit), row -> Rows.text(row, 0));
    }

    private static Query bound(
            Query query, Library library, CatalogVersion later, @Nullable CatalogVersion draft, Instant from, Instant to) {
        return query.setParameter("library", library.id())
                .setParameter("draft", draft == null ? 0L : draft.id())
                .setParameter("on", later.effectiveOn())
                .setParameter("from", SqlTime.utc(from))
                .setParameter("to", SqlTime.utc(to));
    }

    private static EntryDifference difference(LibraryDefinition definition, Tuple row) {
        var before = EntryJson.readNullable(Rows.text(row, 2));
        var after = EntryJson.readNullable(Rows.text(row, 3));
        var kind = before == null ? ChangeKind.ADDED : after == null ? ChangeKind.STOPPED : ChangeKind.CHANGED;
        return new EntryDifference(Rows.text(row, 0), Rows.text(row, 1), kind, Differences.of(definition, before, after));
    }
}
