package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.CatalogVersion;
import org.yiyun.catalog.internal.CatalogVersions;
import org.yiyun.catalog.internal.Distribution;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Hands out libraries (目录导出), REQ-CODE-07 and REQ-CAT-01, part by part: no transaction waits for a slow receiver. */
@Stateless
public class LibraryDownloads {
    /** Entries of a part. */
    public static final int PART = 2_000;

    private final Libraries libraries;
    private final CatalogVersions versions;
    private final Distribution distribution;
    private final AuditService audit;

    @Inject
    public LibraryDownloads(Libraries libraries, CatalogVersions versions, Distribution distribution, AuditService audit) {
        this.libraries = libraries;
        this.versions = versions;
        this.distribution = distribution;
        this.audit = audit;
    }

    /** For the container. */
    protected LibraryDownloads() {
        this(null, null, null, null);
    }

    /**
     * Begins to hand out a version.
     *
     * @param version the one published last if null
     * @throws BusinessException NOT_FOUND without such a library or version; INVALID for a version that is not published, or a format
     *     that the library has not
     */
    @Requires(Permission.CATALOG_READ)
    public LibraryDownload open(String library, @Nullable Integer version, EntryFormat format) {
        Library of = libraries.get(library);
        if (!format.suits(of.definition())) {
            throw BusinessException.invalid("format", "field.library-format", Map.of("library", of.definition().nameZh()));
        }
        if (version == null && of.current() == null) {
            throw BusinessException.notFound("library-version", library);
        }
        CatalogVersion chosen = versions.get(of, version == null ? of.current() : version);
        if (chosen.publishedAt() == null) {
            throw BusinessException.invalid("version", "field.library-unpublished", Map.of("version", chosen.number()));
        }
        audit.record("catalog.download", "library", library, Map.of("version", chosen.number(), "format", format));
        return new LibraryDownload(
                library, chosen.number(), of.definition(), format, format.fileName(of.definition(), chosen.number()), chosen.publishedAt(),
                chosen.effectiveOn());
    }

    /** The next {@link #PART} entries behind a code, in the order of codes; fewer at the end. */
    @Requires(Permission.CATALOG_READ)
    public List<LibraryEntry> part(LibraryDownload download, String behind) {
        return distribution.part(libraries.get(download.library()), download.known(), download.on(), behind, PART);
    }
}
