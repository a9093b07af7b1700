package org.yiyun.standardization.settlement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.settlement.internal.SettlementReading;

/** What may be seen of settlement lists: an institution sees its own, staff those of their regions, masked without permission. */
@Stateless
@Requires(Permission.STANDARD_READ)
public class SettlementListQueries {
    private final SettlementReading reading;

    @Inject
    public SettlementListQueries(SettlementReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    protected SettlementListQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    public Page<SettlementListRow> list(SettlementListFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers, newest first. */
    public List<SettlementListRow> rows(SettlementListFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    /** For a file; audited. */
    public Exported<SettlementListRow> export(SettlementListFilter filter) {
        return reading.export(filter, Callers.current());
    }

    public long count(SettlementListFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public SettlementListView get(String number) {
        return reading.get(number, Callers.current());
    }

    /**
     * What is in order, the last revision of each settlement, in the national layout; at most a thousand; audited.
     *
     * @throws org.yiyun.platform.problem.BusinessException FORBIDDEN for who may not see whom they are about, INVALID for too many
     */
    public byte[] national(SettlementListFilter filter) {
        return reading.national(filter, Callers.current());
    }

    /** An empty csv with the columns of a file to hand lists in. */
    public byte[] columns() {
        return reading.columns();
    }

    /** What is not in order, as csv with the reasons, to be corrected and handed in again. @throws org.yiyun.platform.problem.BusinessException as {@link #national} */
    public byte[] rejects(SettlementListFilter filter) {
        return reading.rejects(filter, Callers.current());
    }
}
