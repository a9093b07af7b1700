package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.internal.DraftSight;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.catalog.internal.PriceDesk;
import org.yiyun.catalog.internal.PriceFile;
import org.yiyun.catalog.internal.PriceFiles;
import org.yiyun.catalog.internal.PriceLayout;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Limits and shares from files (限价、先自付比例批量导入), CODE-05: xlsx, csv, or the national TXT of 1318 and 1319. One person hands a
 * file in, another approves it as a whole; its rows are proposals like those that are stated by hand.
 */
@Stateless
public class PriceFileService {
    private final Libraries libraries;
    private final PriceDesk desk;
    private final PriceFiles files;

    @Inject
    public PriceFileService(Libraries libraries, PriceDesk desk, PriceFiles files) {
        this.libraries = libraries;
        this.desk = desk;
        this.files = files;
    }

    /** For the proxy. */
    protected PriceFileService() {
        this(null, null, null);
    }

    /**
     * Takes a file; rows that cannot be taken are kept with their reasons.
     *
     * @throws BusinessException NOT_FOUND without such a library; INVALID for an empty file or one with over 50,000 rows; TOO_LARGE
     *     over 20 MiB; IMPORT_REFUSED if it can bring no rows
     */
    @Requires(Permission.CATALOG_EDIT)
    @TransactionTimeout(value = 10, unit = TimeUnit.MINUTES)
    public PriceFileView take(OrderPrices order, InputStream content) {
        return desk.take(order, content).view(order.library());
    }

    /** @throws BusinessException NOT_FOUND, SAME_PERSON for who brought it, CONFLICT if it has been decided or has nothing to decide */
    @Requires(Permission.CATALOG_PUBLISH)
    @TransactionTimeout(value = 10, unit = TimeUnit.MINUTES)
    public PriceFileView approve(String library, UUID id, String note) {
        return desk.decide(library, id, true, note).view(library);
    }

    /** @throws BusinessException as {@link #approve} */
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceFileView reject(String library, UUID id, String note) {
        return desk.decide(library, id, false, note).view(library);
    }

    /** The files of a library, the newest first; none for an institution. */
    @Requires(Permission.CATALOG_READ)
    public Page<PriceFileView> list(String library, PageRequest request) {
        Library of = libraries.get(library);
        return DraftSight.isOpen() ? files.page(of, request).map(file -> file.view(library)) : Page.whole(List.of());
    }

    /** @throws BusinessException NOT_FOUND, also for an institution */
    @Requires(Permission.CATALOG_READ)
    public PriceFileView get(String library, UUID id) {
        return seen(library, id).view(library);
    }

    /** Rows of a file that were refused, with their reasons, in the order of the file; of a row with several faults there are several. */
    @Requires(Permission.CATALOG_EDIT)
    public List<RejectView> rejects(String library, UUID id, int behind, int limit) {
        return files.rejects(seen(library, id), behind - 1, limit);
    }

    /** The columns that such files have. */
    @Requires(Permission.CATALOG_READ)
    public LibraryDefinition columns(String library, PriceKind kind) {
        return PriceLayout.columns(kind, libraries.get(library).definition());
    }

    private PriceFile seen(String library, UUID id) {
        if (!DraftSight.isOpen()) {
            throw BusinessException.notFound("price-file", id);
        }
        return files.get(libraries.get(library), id);
    }
}
