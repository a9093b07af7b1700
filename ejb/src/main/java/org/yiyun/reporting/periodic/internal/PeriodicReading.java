package org.yiyun.reporting.periodic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.document.DocumentService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.ReportFile;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.periodic.PeriodicFilter;
import org.yiyun.reporting.periodic.PeriodicKindView;
import org.yiyun.reporting.periodic.PeriodicRow;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.PeriodicView;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** Reads reports. */
@ApplicationScoped
public class PeriodicReading {
    private final PeriodicStore store;
    private final DocumentService documents;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PeriodicReading(PeriodicStore store, DocumentService documents, AuditService audit, BusinessClock clock) {
        this.store = store;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PeriodicReading() {
        this(null, null, null, null);
    }

    public List<PeriodicKindView> kinds() {
        return store.kinds().stream().map(KindRow::view).toList();
    }

    public List<PeriodicRow> rows(PeriodicFilter filter, int offset, int limit, Caller caller) {
        caller.refuseNarrowScope();
        return store.rows(filter, clock.now(), offset, limit).stream().map(report -> report.row(clock.now())).toList();
    }

    public long count(PeriodicFilter filter, Caller caller) {
        caller.refuseNarrowScope();
        return store.count(filter, clock.now());
    }

    public Page<PeriodicRow> page(PeriodicFilter filter, PageRequest request, Caller caller) {
        caller.refuseNarrowScope();
        var found = store.after(filter, clock.now(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, store.count(filter, clock.now()), report -> Cursor.of(report.first(), report.id()))
                .map(report -> report.row(clock.now()));
    }

    public PeriodicView get(long id, Caller caller) {
        caller.refuseNarrowScope();
        var report = store.get(id);
        var status = report.status();
        return new PeriodicView(
                report.row(clock.now()), store.versions(id), report.reviewedBy(), report.reviewedAt(), report.review(), report.submittedBy(),
                report.submittedAt(), report.receiver(), status != PeriodicStatus.SUBMITTED && caller.may(Permission.REPORT_RUN),
                status == PeriodicStatus.MADE && caller.may(Permission.REPORT_REVIEW) && !caller.name().equals(report.madeBy()),
                status == PeriodicStatus.REVIEWED && caller.may(Permission.REPORT_RUN) && !caller.name().equals(report.reviewedBy()));
    }

    public ReportFile file(long id, int number, ReportFormat format, Caller caller) {
        caller.refuseNarrowScope();
        var report = store.get(id);
        var version = store.versions(id).stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> BusinessException.notFound("periodic-report", id + " " + number));
        var file = format == ReportFormat.XLSX
                ? new ReportFile(version.name(), format.mediaType(), version.sha256(), store.workbook(id, number))
                : word(id, version.document());
        audit.record("report.download", PeriodicMaker.SUBJECT, String.valueOf(id),
                Map.of("kind", report.kind(), "file", file.name(), "version", number, "sha256", file.sha256()));
        return file;
    }

    private ReportFile word(long id, long document) {
        var subject = String.valueOf(id);
        var word = documents.get(PeriodicMaker.SUBJECT, subject, document);
        return new ReportFile(
                word.name(), ReportFormat.DOCX.mediaType(), word.sha256(), documents.content(PeriodicMaker.SUBJECT, subject, document));
    }
}
