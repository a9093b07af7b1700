package org.yiyun.transaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.internal.FilingDesk;

/** Filings of off-site care (异地就医备案), by staff and by referring institutions: of persons insured in the caller's regions. */
@Stateless
public class OffsiteFilingService {
    private final FilingDesk desk;

    @Inject
    public OffsiteFilingService(FilingDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OffsiteFilingService() {
        this(null);
    }

    @Requires(Permission.TRANSACTION_READ)
    public long count(OffsiteFilingFilter filter) {
        return desk.count(filter);
    }

    /** The newest first, persons masked. */
    @Requires(Permission.TRANSACTION_READ)
    public List<OffsiteFilingView> rows(OffsiteFilingFilter filter, int offset, int limit) {
        return desk.rows(filter, offset, limit);
    }

    /** The newest first by pages, persons masked. */
    @Requires(Permission.TRANSACTION_READ)
    public Page<OffsiteFilingView> page(OffsiteFilingFilter filter, PageRequest request) {
        return desk.page(filter, request);
    }

    /**
     * Files off-site care.
     *
     * @throws BusinessException INVALID for a person who is not insured on the first day (with what the register has instead), a region in
     *     the pool of the insurance, days that are taken by another filing there, or days in the wrong order
     */
    @Requires(Permission.TRANSACTION_FILE)
    public OffsiteFilingView file(FileOffsite asked) {
        return desk.file(asked);
    }

    /** @throws BusinessException NOT_FOUND, CONFLICT for one that is taken back already, INVALID for one on which an encounter rests */
    @Requires(Permission.TRANSACTION_FILE)
    public OffsiteFilingView cancel(String number, String reason) {
        return desk.cancel(number, reason);
    }
}
