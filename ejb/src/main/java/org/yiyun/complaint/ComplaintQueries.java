package org.yiyun.complaint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.internal.ComplaintReading;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * What may be seen of complaints. Nothing about the caller is ever among it; what the caller may not see is NOT_FOUND, also for whom
 * no complaint is in sight at all.
 */
@Stateless
public class ComplaintQueries {
    private final ComplaintReading complaints;

    @Inject
    public ComplaintQueries(ComplaintReading complaints) {
        this.complaints = complaints;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ComplaintQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    @Requires(Permission.COMPLAINT_READ)
    public Page<ComplaintRow> list(ComplaintFilter filter, PageRequest request) {
        return complaints.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers and a choice of order. */
    @Requires(Permission.COMPLAINT_READ)
    public List<ComplaintRow> rows(ComplaintFilter filter, ComplaintSort sort, int offset, int limit) {
        return complaints.rows(filter, sort, offset, limit, Callers.current());
    }

    @Requires(Permission.COMPLAINT_READ)
    public long count(ComplaintFilter filter) {
        return complaints.count(filter, Callers.current());
    }

    /** The list for a file, at most ten thousand rows; audited. */
    @Requires(Permission.COMPLAINT_READ)
    public Exported<ComplaintRow> export(ComplaintFilter filter, ComplaintSort sort) {
        return complaints.export(filter, sort, Callers.current());
    }

    /** Of what was received in the period. */
    @Requires(Permission.COMPLAINT_READ)
    public ComplaintCounts counts(@Nullable Instant from, @Nullable Instant to) {
        return complaints.counts(from, to, Callers.current());
    }

    /** Whether the caller may see that there is one; no sight of it. */
    @Requires
    public boolean has(String number) {
        return complaints.has(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires
    public ComplaintView get(String number) {
        return complaints.get(number, Callers.current());
    }

    /**
     * Oldest first.
     *
     * @throws org.yiyun.platform.problem.BusinessException NOT_FOUND
     */
    @Requires
    public List<ComplaintEventView> history(String number) {
        return complaints.history(number, Callers.current());
    }

    /** The complaints' own telephone number and address (独立的投诉电话号码、邮件地址). */
    @Requires
    public ComplaintLines lines() {
        return complaints.lines();
    }
}
