package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.Distribution;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What changed since the version that an institution has, REQ-CAT-01. */
@Stateless
public class LibraryChangeQueries {
    private static final int NONE = 0;

    private final Libraries libraries;
    private final CatalogVersions versions;
    private final Distribution distribution;

    @Inject
    public LibraryChangeQueries(Libraries libraries, CatalogVersions versions, Distribution distribution) {
        this.libraries = libraries;
        this.versions = versions;
        this.distribution = distribution;
    }

    /** For the container. */
    protected LibraryChangeQueries() {
        this(null, null, null);
    }

    /**
     * In the order of codes.
     *
     * @param since number of a published version, or 0 for everything
     * @throws BusinessException NOT_FOUND without such a library or as long as nothing is published; INVALID for a version that is not
     *     published
     */
    @Requires(Permission.CATALOG_READ)
    public LibraryChanges since(String library, int since, PageRequest request) {
        Library of = libraries.get(library);
        if (of.current() == null) {
            throw BusinessException.notFound("library-version", library);
        }
        Cursor cursor = Cursor.parse(request.cursor(), 2);
        CatalogVersion to = cursor == null ? versions.get(of, of.current()) : versions.published(of, cursor.get(0, Integer::valueOf), "cursor");
        Instant from = since == NONE ? Distribution.NEVER : versions.published(of, since, "since").publishedAt();
        List<LibraryChange> found = distribution.changes(
                of, from, to.publishedAt(), to.effectiveOn(), cursor == null ? "" : cursor.keys().get(1), request.limit() + 1);
        Page<LibraryChange> page = Page.of(
                found, request, distribution.countChanges(of, from, to.publishedAt()), change -> Cursor.of(to.number(), change.code()));
        return new LibraryChanges(library, since, to.number(), to.effectiveOn(), page.items(), page.total(), page.next());
    }
}
