package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.ReceiptBoard;
import org.yiyun.catalog.internal.ReceiptDesk;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Receipts of institutions (回执) and who lags, REQ-CAT-01 and REQ-CAT-06. An institution speaks for itself and sees itself. */
@Stateless
public class ReceiptService {
    private final ReceiptDesk desk;
    private final ReceiptBoard board;

    @Inject
    public ReceiptService(ReceiptDesk desk, ReceiptBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** For the container. */
    protected ReceiptService() {
        this(null, null);
    }

    /**
     * Keeps that a version was loaded. Saying it again changes nothing.
     *
     * @throws BusinessException NOT_FOUND without such a library, or for an institution that the caller may not see; INVALID for a version
     *     that is not published, or if staff names no institution; FORBIDDEN for staff without CATALOG_EDIT
     */
    @Requires(Permission.CATALOG_READ)
    public ReceiptView record(String library, SayLoaded words) {
        return desk.record(library, words, Callers.current());
    }

    /**
     * The institutions whose agreement is in force and what they have loaded, in order of their codes.
     *
     * @throws BusinessException NOT_FOUND without such a library or as long as nothing is published
     */
    @Requires(Permission.CATALOG_READ)
    public Page<ReceiptRow> list(String library, ReceiptFilter filter, PageRequest request) {
        return board.page(library, filter, request, Callers.current());
    }

    /** The same for a page with numbers, and for files. */
    @Requires(Permission.CATALOG_READ)
    public List<ReceiptRow> rows(String library, ReceiptFilter filter) {
        return board.rows(library, filter, Callers.current());
    }

    /** What the institutions in sight have loaded last of each published library. @param institution null for all */
    @Requires(Permission.CATALOG_READ)
    public List<LoadedLibrary> loaded(@Nullable String institution) {
        return board.loaded(institution, Callers.current());
    }

    /** Each library of which a version is published, with how many have it. */
    @Requires(Permission.CATALOG_READ)
    public List<ReceiptCounts> counts() {
        return board.counts(Callers.current());
    }
}
