package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.servicecheck.CheckFile;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.servicecheck.ServiceCheckRow;
import org.yiyun.visit.VisitQueries;
import org.yiyun.visit.print.DocxOrder;

/** Reads checks. */
@ApplicationScoped
public class CheckReading {
    private final ServiceChecks checks;
    private final CheckTasks corrections;
    private final OrganisationQueries organisations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CheckReading(
            ServiceChecks checks, CheckTasks corrections, OrganisationQueries organisations, AuditService audit, BusinessClock clock) {
        this.checks = checks;
        this.corrections = corrections;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CheckReading() {
        this(null, null, null, null, null);
    }

    public List<ServiceCheckRow> rows(CheckFilter filter, int offset, int limit, Caller caller) {
        caller.refuseNarrowScope();
        return checks.rows(filter, clock.now(), offset, limit).stream().map(check -> check.row(clock.now())).toList();
    }

    public Page<ServiceCheckRow> page(CheckFilter filter, PageRequest request, Caller caller) {
        caller.refuseNarrowScope();
        var found = checks.after(filter, clock.now(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, checks.count(filter, clock.now()), check -> Cursor.of(check.first(), check.id()))
                .map(check -> check.row(clock.now()));
    }

    public long count(CheckFilter filter, Caller caller) {
        caller.refuseNarrowScope();
        return checks.count(filter, clock.now());
    }

    public CheckView get(String number, Caller caller) {
        caller.refuseNarrowScope();
        ServiceCheck c = checks.get(number);
        boolean works = CheckStatus.WORKED_ON.contains(c.status());
        boolean mine = caller.name().equals(c.checker());
        return new CheckView(
                c.number(), c.title(), c.scope(), c.first(), c.next().minusDays(1), c.checker(), c.status(), c.dueAt(),
                c.isOverdue(clock.now()), c.size(), c.seed(), c.frameSize(), c.frameDigest(), c.drawnAt(),
                c.items().stream().map(CheckItem::view).toList(), corrections.of(c), c.summary(), c.reportedAt(), c.closing(), c.closedBy(),
                c.closedAt(), mine && works && caller.may(Permission.SERVICE_CHECK_WORK),
                !mine && c.status() == CheckStatus.REPORTED && caller.may(Permission.SERVICE_CHECK_LEAD), c.version());
    }

    public CheckView export(String number, Caller caller) {
        CheckView check = get(number, caller);
        audit.record("servicecheck.export", "service-check", number, Map.of());
        return check;
    }

    public CheckFile report(String number, Locale language, Caller caller) {
        CheckView check = export(number, caller);
        var words = new CheckWords(language, organisations::nameOf);
        var sheet = words.sheet(check, caller.name(), clock.now());
        return new CheckFile(sheet.title() + "-" + sheet.number() + ".docx", VisitQueries.DOCX, DocxOrder.write(sheet));
    }
}
