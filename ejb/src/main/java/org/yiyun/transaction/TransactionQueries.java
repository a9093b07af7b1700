package org.yiyun.transaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.internal.TransactionReading;

/** The log of transactions: an institution sees its own, others those of their regions. */
@Stateless
@Requires(Permission.TRANSACTION_READ)
public class TransactionQueries {
    /** At most so many rows in a file. */
    public static final int MOST_EXPORTED = 10_000;

    private final TransactionReading reading;

    @Inject
    public TransactionQueries(TransactionReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TransactionQueries() {
        this(null);
    }

    public long count(TransactionFilter filter) {
        return reading.count(filter);
    }

    /** The newest first. */
    public List<TransactionRow> rows(TransactionFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit);
    }

    /** The newest first, by pages. */
    public Page<TransactionRow> page(TransactionFilter filter, PageRequest request) {
        return reading.page(filter, request);
    }

    /** The list for a file, at most {@link #MOST_EXPORTED} rows; audited. */
    public Exported<TransactionRow> export(TransactionFilter filter) {
        return reading.export(filter, MOST_EXPORTED);
    }

    /** Counts, reasons, institutions and the slowest ones of a selection. */
    public TransactionSummary summary(TransactionFilter filter) {
        return reading.summary(filter);
    }

    /**
     * One with all that is kept; whom it is about is shown in full to who may see that, which is recorded.
     *
     * @throws BusinessException NOT_FOUND
     */
    public TransactionView get(long id) {
        return reading.get(id);
    }

    /** Those of one encounter, the first one first. */
    public List<TransactionRow> course(String encounter) {
        return reading.course(encounter);
    }
}
