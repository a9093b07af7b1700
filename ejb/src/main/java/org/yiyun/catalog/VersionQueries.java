package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.DifferenceStore;
import org.yiyun.catalog.internal.DraftSight;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.UsesJson;
import org.yiyun.catalog.internal.VersionImpact;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.security.Scope;

/** The versions of libraries, and what differs between them. */
@Stateless
public class VersionQueries {
    /** Of a version that changes more codes, the first are asked about: it changes the library as a whole. */
    public static final int MOST_ASKED = 50_000;
    /** How many differences are drawn at once. */
    public static final int MOST_DRAWN = 200;

    private final Libraries libraries;
    private final CatalogVersions versions;
    private final DifferenceStore differences;
    private final VersionImpact impact;

    @Inject
    public VersionQueries(Libraries libraries, CatalogVersions versions, DifferenceStore differences, VersionImpact impact) {
        this.libraries = libraries;
        this.versions = versions;
        this.differences = differences;
        this.impact = impact;
    }

    /** For the proxy. */
    protected VersionQueries() {
        this(null, null, null, null);
    }

    /**
     * All versions of a library, the newest first, without their impact; for an institution those that are published.
     *
     * @throws BusinessException NOT_FOUND if there is no such library
     */
    @Requires(Permission.CATALOG_READ)
    public List<VersionView> list(String library) {
        return versions.views(libraries.get(library)).stream().filter(version -> isSeen(version.status())).toList();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.CATALOG_READ)
    public VersionView get(String library, int number) {
        Library of = libraries.get(library);
        CatalogVersion version = seen(of, number);
        return versions.view(of, version, seen(UsesJson.read(version.impact())));
    }

    /** Who uses the codes that a version changes, stops or re-uses: as kept with its approval, or as it is now. */
    @Requires(Permission.CATALOG_READ)
    public List<CodeUse> impact(String library, int number) {
        Library of = libraries.get(library);
        CatalogVersion version = seen(of, number);
        return seen(version.impact() == null ? impact.of(of, version) : UsesJson.read(version.impact()));
    }

    /**
     * What a version makes different from the version in force when it was worked out, in the order of codes.
     *
     * @param kind null for all
     */
    @Requires(Permission.CATALOG_READ)
    public Page<EntryDifference> difference(String library, int number, @Nullable ChangeKind kind, PageRequest request) {
        Library of = libraries.get(library);
        CatalogVersion version = seen(of, number);
        List<EntryDifference> found = differences.own(
                of, version, versions.baseAt(of, version), kind, behind(request), request.limit() + 1);
        return Page.of(found, request, version.differences(kind), VersionQueries::place);
    }

    /**
     * Some of what a version makes different, drawn by chance (抽样), in the order of codes. The same seed draws the same ones, so that
     * somebody else can look at them too.
     *
     * @param kind null for all
     * @param size how many, at most {@link #MOST_DRAWN}
     */
    @Requires(Permission.CATALOG_READ)
    public List<EntryDifference> sample(String library, int number, @Nullable ChangeKind kind, int size, int seed) {
        Library of = libraries.get(library);
        CatalogVersion version = seen(of, number);
        return differences.drawn(of, version, versions.baseAt(of, version), kind, Math.min(size, MOST_DRAWN), seed);
    }

    /**
     * What differs between a version and an earlier one, on the first day of the later. Of a version that is not published its own
     * changes count as if it were.
     *
     * @throws BusinessException NOT_FOUND; INVALID if {@code against} is not published, or not earlier
     */
    @Requires(Permission.CATALOG_READ)
    public Page<EntryDifference> compare(String library, int number, int against, PageRequest request) {
        Library of = libraries.get(library);
        CatalogVersion later = seen(of, number);
        Instant from = versions.get(of, against).publishedAt();
        CatalogVersion draft = later.publishedAt() == null ? later : null;
        Instant to = draft == null ? later.publishedAt() : of.publishedAt();
        if (from == null || to == null || from.isAfter(to) || against == number) {
            throw BusinessException.invalid("against", "field.catalog.against", Map.of("version", number));
        }
        List<EntryDifference> found = differences.between(of, later, draft, from, to, behind(request), request.limit() + 1);
        return Page.of(found, request, differences.countBetween(of, later, draft, from, to), VersionQueries::place);
    }

    /** What institutions work with is what is published; a draft is the bureau's business. */
    private static boolean isSeen(VersionStatus status) {
        return status == VersionStatus.PUBLISHED || DraftSight.isOpen();
    }

    private CatalogVersion seen(Library library, int number) {
        CatalogVersion version = versions.get(library, number);
        if (!isSeen(version.status())) {
            throw BusinessException.notFound("library-version", library.key() + " " + number);
        }
        return version;
    }

    /** Examples name what other institutions and regions have: who may not see all sees how many, an institution nothing. */
    private static List<CodeUse> seen(List<CodeUse> uses) {
        Scope scope = Callers.current().scope();
        if (scope.isAll()) {
            return uses;
        }
        return scope.institution() != null
                ? List.of() : uses.stream().map(use -> new CodeUse(use.kind(), use.count(), List.of())).toList();
    }

    private static String behind(PageRequest request) {
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        return cursor == null ? "" : cursor.get(0, text -> text);
    }

    private static Cursor place(EntryDifference difference) {
        return Cursor.of(difference.code());
    }
}
