package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.AboveCodeBook;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.PriceLayout;
import org.yiyun.catalog.internal.PriceRows;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Hands out limits and shares (限价、先自付比例导出), CODE-05 and CODE-07, part by part: no transaction waits for a slow receiver. */
@Stateless
public class PriceDownloads {
    /** Rows of a part. */
    public static final int PART = 2_000;

    private final Libraries libraries;
    private final PriceRows rows;
    private final AboveCodeBook codes;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PriceDownloads(Libraries libraries, PriceRows rows, AboveCodeBook codes, AuditService audit, BusinessClock clock) {
        this.libraries = libraries;
        this.rows = rows;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected PriceDownloads() {
        this(null, null, null, null, null);
    }

    /**
     * Begins to hand out what holds on a day or later. The national TXT of shares has no column for levels of institutions: what is said
     * for one level only is not in it, and counted.
     *
     * @param on null for today
     * @throws BusinessException NOT_FOUND without such a library
     */
    @Requires(Permission.CATALOG_READ)
    public PriceDownload open(String library, PriceKind kind, @Nullable LocalDate on, EntryFormat format) {
        Library of = libraries.get(library);
        var columns = PriceLayout.columns(kind, of.definition());
        LocalDate day = on == null ? clock.today() : on;
        long leftOut = leftOut(of, kind, day, format);
        audit.record("catalog.price-download", "library", library, Map.of("kind", kind, "format", format, "leftOut", leftOut));
        String name = format == EntryFormat.TXT
                ? format.fileName(columns, 1) : columns.key() + "." + format.name().toLowerCase(Locale.ROOT);
        return new PriceDownload(library, kind, columns, format, name, clock.now(), day, codes.on(clock.today()), leftOut);
    }

    /** How many of what holds today or later have no place in a format. @throws BusinessException NOT_FOUND without such a library */
    @Requires(Permission.CATALOG_READ)
    public long leftOut(String library, PriceKind kind, EntryFormat format) {
        return leftOut(libraries.get(library), kind, clock.today(), format);
    }

    private long leftOut(Library library, PriceKind kind, LocalDate on, EntryFormat format) {
        return PriceRows.isWithoutLevels(kind, format) ? rows.ofLevels(library, kind, on) : 0;
    }

    /** The next {@link #PART} rows behind a place, null for the first ones. */
    @Requires(Permission.CATALOG_READ)
    public PriceDownload.Part part(PriceDownload download, @Nullable String place) {
        Library library = libraries.get(download.library());
        var layout = PriceLayout.of(download.kind(), library.definition(), download.codes());
        List<PricedEntry> found = rows.part(library, download, Cursor.parse(place, PriceRows.KEYS), PART + 1);
        boolean more = found.size() > PART;
        List<PricedEntry> shown = more ? found.subList(0, PART) : found;
        return new PriceDownload.Part(
                shown.stream().map(layout::row).toList(), more ? PriceRows.place(shown.get(PART - 1)).text() : null);
    }
}
