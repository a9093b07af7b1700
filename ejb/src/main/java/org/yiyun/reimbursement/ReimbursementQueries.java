package org.yiyun.reimbursement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.yiyun.benefit.BillSheet;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.internal.ClaimPapers;
import org.yiyun.reimbursement.internal.ClaimReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reads claims. They belong to no institution or region: FORBIDDEN for who sees a part of the city only. */
@Stateless
public class ReimbursementQueries {
    private final ClaimReading reading;
    private final ClaimPapers papers;

    @Inject
    public ReimbursementQueries(ClaimReading reading, ClaimPapers papers) {
        this.reading = reading;
        this.papers = papers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ReimbursementQueries() {
        this(null, null);
    }

    /** The newest first. */
    @Requires(Permission.BENEFIT_READ)
    public Page<ClaimRow> list(ClaimFilter filter, PageRequest request) {
        return reading.list(filter, request, Callers.current());
    }

    /** The claim of a bill that was not withdrawn, the person masked for everybody: there is one at most. */
    @Requires(Permission.BENEFIT_READ)
    public Optional<ClaimRow> ofBill(String bill) {
        return reading.ofBill(bill, Callers.current());
    }

    /** The newest first, for a file: persons masked for everybody, at most 10,000 rows; audited. */
    @Requires(Permission.BENEFIT_READ)
    public Exported<ClaimRow> export(ClaimFilter filter) {
        return reading.export(filter, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.BENEFIT_READ)
    public ClaimView get(String number) {
        return reading.get(number, Callers.current());
    }

    /**
     * What happened to a claim, the oldest first.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public List<ClaimEventView> history(String number) {
        return reading.history(number, Callers.current());
    }

    /**
     * The settlement sheet (零星报销结算单) as it is at this step, to be printed; audited.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public BillSheet sheet(String number, BillSheet.Format format) {
        return reading.sheet(number, format, Callers.current());
    }

    /**
     * The papers of a claim, in the order in which they came.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public List<ClaimFileView> files(String number) {
        return papers.of(number, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.BENEFIT_READ)
    public ClaimFileView file(String number, long id) {
        return papers.get(number, id, Callers.current());
    }

    /** What is in it; audited. */
    @Requires(Permission.BENEFIT_READ)
    public byte[] content(String number, long id) {
        return papers.content(number, id, Callers.current());
    }
}
