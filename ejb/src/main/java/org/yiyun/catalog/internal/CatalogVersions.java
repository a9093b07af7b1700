package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.VersionView;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.problem.BusinessException;

/** The versions of libraries, as things that change. */
@ApplicationScoped
public class CatalogVersions {
    private final EntityManager em;

    @Inject
    public CatalogVersions(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected CatalogVersions() {
        this(null);
    }

    /** The library is locked. */
    public int nextNumber(Library library) {
        Integer last = em.createQuery("select max(v.number) from CatalogVersion v where v.library = :library", Integer.class)
                .setParameter("library", library.id())
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    public void add(CatalogVersion version) {
        em.persist(version);
        em.flush();
    }

    /** Nothing differs: there is no version. */
    public void remove(CatalogVersion version) {
        em.remove(version);
        em.flush();
    }

    public void flush() {
        em.flush();
    }

    public Optional<CatalogVersion> find(Library library, int number) {
        return em.createQuery("select v from CatalogVersion v where v.library = :library and v.number = :number", CatalogVersion.class)
                .setParameter("library", library.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @throws BusinessException NOT_FOUND */
    public CatalogVersion get(Library library, int number) {
        return find(library, number).orElseThrow(() -> BusinessException.notFound("library-version", library.key() + " " + number));
    }

    /** @throws BusinessException INVALID by that path for a number that is no published version's */
    public CatalogVersion published(Library library, int number, String path) {
        return find(library, number)
                .filter(version -> version.publishedAt() != null)
                .orElseThrow(() -> BusinessException.invalid(path, "field.library-unpublished", Map.of("version", number)));
    }

    /** The roll-back that took a version back: it was worked out while that one was the library's last, which it never becomes again. */
    public Optional<CatalogVersion> takingBack(Library library, int number) {
        return em.createQuery("""
                        select v from CatalogVersion v
                        where v.library = :library and v.base = :number and v.restores is not null and v.publishedAt is not null""",
                        CatalogVersion.class)
                .setParameter("library", library.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** When the version was published that was in force when this one was worked out; null if nothing was. */
    public @Nullable Instant baseAt(Library library, CatalogVersion version) {
        return version.base() == null ? null : get(library, version.base()).publishedAt();
    }

    /** The newest first. */
    public List<CatalogVersion> of(Library library) {
        return em.createQuery("select v from CatalogVersion v where v.library = :library order by v.number desc", CatalogVersion.class)
                .setParameter("library", library.id())
                .getResultList();
    }

    /** Counts what its draft changes, by kind. */
    public Map<ChangeKind, Long> count(CatalogVersion version) {
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        Rows.of(em.createNativeQuery("select kind, count(*) from catalog_draft where version_id = :version group by kind", Tuple.class)
                        .setParameter("version", version.id()),
                row -> counts.put(ChangeKind.valueOf(Rows.text(row, 0)), row.get(1, Long.class)));
        return counts;
    }

    public VersionView view(Library library, CatalogVersion version) {
        return view(library, version, UsesJson.read(version.impact()));
    }

    /** @param uses of its codes that the caller may see */
    public VersionView view(Library library, CatalogVersion version, List<CodeUse> uses) {
        return version.view(library, latest(library), uses);
    }

    /** A list of versions does not ask for each. */
    public List<VersionView> views(Library library) {
        LocalDate latest = latest(library);
        List<CodeUse> none = List.of();
        return of(library).stream().map(version -> version.view(library, latest, none)).toList();
    }

    /** The latest first day of a published version. */
    private @Nullable LocalDate latest(Library library) {
        return em.createQuery("select max(v.effectiveOn) from CatalogVersion v where v.library = :library and v.publishedAt is not null",
                        LocalDate.class)
                .setParameter("library", library.id())
                .getSingleResult();
    }
}
