package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.complaint.ComplaintCounts;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintLines;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.complaint.ComplaintView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;

/** Reads complaints, each time through the sight of the caller. */
@ApplicationScoped
public class ComplaintReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;
    /** Some decades of complaints. */
    private static final int MOST_COUNTED = 100_000;

    private final Complaints complaints;
    private final ComplaintViews views;
    private final Subjects subjects;
    private final ComplaintRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ComplaintReading(
            Complaints complaints, ComplaintViews views, Subjects subjects, ComplaintRules rules, AuditService audit, BusinessClock clock) {
        this.complaints = complaints;
        this.views = views;
        this.subjects = subjects;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ComplaintReading() {
        this(null, null, null, null, null, null);
    }

    public Page<ComplaintRow> page(ComplaintFilter filter, PageRequest request, Caller caller) {
        Sight sight = sight(caller);
        Instant now = clock.now();
        List<Complaint> found = complaints.after(filter, sight, now, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, complaints.count(filter, sight, now), c -> Cursor.of(c.receivedAt(), c.id())).map(views::row);
    }

    public List<ComplaintRow> rows(ComplaintFilter filter, ComplaintSort sort, int offset, int limit, Caller caller) {
        return complaints.rows(filter, sight(caller), clock.now(), sort, offset, limit).stream().map(views::row).toList();
    }

    public long count(ComplaintFilter filter, Caller caller) {
        return complaints.count(filter, sight(caller), clock.now());
    }

    public Exported<ComplaintRow> export(ComplaintFilter filter, ComplaintSort sort, Caller caller) {
        Exported<ComplaintRow> rows = Exported.of(rows(filter, sort, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("complaint.export", "complaint-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public ComplaintCounts counts(@Nullable Instant from, @Nullable Instant to, Caller caller) {
        var all = ComplaintFilter.ALL;
        var period = new ComplaintFilter(all.kind(), all.status(), null, null, null, null, null, from, to, false);
        return ComplaintCounting.of(
                complaints.rows(period, sight(caller), clock.now(), ComplaintSort.NEWEST, 0, MOST_COUNTED));
    }

    public boolean has(String number, Caller caller) {
        return complaints.has(number, sight(caller));
    }

    public ComplaintView get(String number, Caller caller) {
        return views.view(complaints.get(number, sight(caller)), caller);
    }

    public List<ComplaintEventView> history(String number, Caller caller) {
        return complaints.history(complaints.get(number, sight(caller))).stream().map(ComplaintEvent::view).toList();
    }

    public ComplaintLines lines() {
        return new ComplaintLines(rules.phone(), rules.email());
    }

    private Sight sight(Caller caller) {
        return Sight.of(caller, subjects);
    }
}
